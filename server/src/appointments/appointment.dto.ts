/** A seat that is kept while the form is filled in. */
export class HoldView {
  slotId!: string;
  /** From then on it is free to everybody. */
  until!: string;
}
