/** What the board of requests shows. It lives in the address, so that a colleague can be sent what one sees. */
export const NARROWINGS = ['toConfirm', 'overdue', 'soon', 'waitingForApplicant', 'toServe'] as const;
export type Narrowing = (typeof NARROWINGS)[number];

export interface DisclosureSearch {
  show?: 'done';
  only?: Narrowing;
  page?: number;
}

/** What an address says, with everything unknown left out. */
export function disclosureSearch({ show, only, page }: Record<string, unknown>): DisclosureSearch {
  if (show === 'done') return { show, ...paged(page) };
  const narrowing = NARROWINGS.find((one) => one === only);
  return narrowing === undefined ? paged(page) : { only: narrowing };
}

function paged(page: unknown): { page?: number } {
  const number = Number(page);
  return Number.isInteger(number) && number > 1 && number <= 100_000 ? { page: number } : {};
}
