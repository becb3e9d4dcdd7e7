import type { Input } from '@huifa/shared/api/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api';
import { type MemberDetail, memberQuery, peopleQuery } from './people-query';

type DeskRole = Input<'POST /staff/{id}/grants'>['body']['role'];

/** What an administrator does to an account. */
export type Step =
  | { kind: 'grant'; role: DeskRole; lastDay?: string }
  | { kind: 'endGrant'; role: DeskRole }
  | { kind: 'phone'; phone: string }
  | { kind: 'totp' }
  | { kind: 'disable'; disabled: boolean }
  | { kind: 'endSessions'; sessionId: string | null };

function send(id: string, step: Step): Promise<MemberDetail> {
  const path = { id };
  switch (step.kind) {
    case 'grant': {
      const { role, lastDay } = step;
      return api('POST /staff/{id}/grants', { path, body: { role, ...(lastDay === undefined ? {} : { lastDay }) } });
    }
    case 'endGrant':
      return api('POST /staff/{id}/grant-ends', { path, body: { role: step.role } });
    case 'phone':
      return api('PUT /staff/{id}/phone', { path, body: { phone: step.phone } });
    case 'totp':
      return api('DELETE /staff/{id}/totp', { path });
    case 'disable':
      return api('PUT /staff/{id}/disabled', { path, body: { disabled: step.disabled } });
    case 'endSessions':
      return api('POST /staff/{id}/session-ends', { path, body: { sessionId: step.sessionId } });
  }
}

/** The steps on one account; each answers with the account as it is then. */
export function useMemberSteps(id: string) {
  const queries = useQueryClient();
  const [oneTime, setOneTime] = useState<string | null>(null);
  const show = (member: MemberDetail) => {
    queries.setQueryData(memberQuery(id).queryKey, member);
    void queries.invalidateQueries({ queryKey: peopleQuery.queryKey, exact: true });
  };
  const step = useMutation({ mutationFn: (wanted: Step) => send(id, wanted), onSuccess: show });
  const reset = useMutation({
    mutationFn: () => api('POST /staff/{id}/passwords', { path: { id } }),
    onSuccess: ({ oneTimePassword, member }) => {
      show(member);
      setOneTime(oneTimePassword);
    },
  });
  return { step, reset, oneTime, setOneTime };
}
