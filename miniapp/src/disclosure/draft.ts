/** The draft of a request, with the name of the profile where none was typed. */
import { type Draft, useDraft } from '../platform/draft';
import { useMe } from '../platform/me';
import { type Application, EMPTY, type Faults } from './asking';

export function useApplication(): Draft<Application> {
  const me = useMe();
  const draft = useDraft('disclosure', EMPTY);
  const { value } = draft;
  const profileName = value.applicantKind === 'natural' ? (me?.personName ?? '') : '';
  return { ...draft, value: { ...value, name: value.name ?? profileName } };
}

const NOTHING: { faults: Faults } = { faults: {} };

/** What the server refused; every page shows its own part until it is changed. */
export function useRefused(): Draft<{ faults: Faults }> {
  return useDraft('disclosure-refused', NOTHING);
}
