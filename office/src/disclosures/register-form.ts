/** What the desk types of a request that came on paper, and what of it is sent. */
import type { Channel } from '@huifa/shared/disclosure/applications';
import type { Day } from '@huifa/shared/kernel/day';
import type { RegisterDisclosureDto } from '../views';

export type RegisterFields = Omit<
  RegisterDisclosureDto,
  'agent' | 'readBack' | 'receivedOn' | 'address' | 'features'
> & {
  receivedOn?: Day | null;
  address?: string;
  features?: string;
  readBack?: boolean;
  hasAgent?: boolean;
  agentName?: string;
  agentIdentity?: string;
  agentAuthority?: string;
};

/** Only plain post and fax may be entered before anybody has confirmed. */
export function mayWait(channel: Channel): boolean {
  return channel === 'plainPost' || channel === 'fax';
}

/** The body of the registration: empty boxes are null, an agent is whole or nobody. */
export function registration(fields: RegisterFields): RegisterDisclosureDto {
  const { hasAgent, agentName, agentIdentity, agentAuthority, ...rest } = fields;
  return {
    ...rest,
    identity: upper(fields.identity),
    receivedOn: fields.receivedOn ?? null,
    address: textOrNull(fields.address),
    features: textOrNull(fields.features),
    readBack: fields.readBack === true,
    agent:
      hasAgent === true
        ? { name: agentName ?? '', identity: upper(agentIdentity), authority: agentAuthority ?? '' }
        : null,
  };
}

/** An identity ends in a capital X, however it was typed. */
function upper(text: string | undefined): string {
  return (text ?? '').trim().toUpperCase();
}

export function textOrNull(text: string | null | undefined): string | null {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
}
