/** What stands on a printed answer, in words; the child process that prints knows nothing else. */
export interface AnswerSheet {
  readonly town: string;
  readonly stationPhone: string;
  readonly number: string;
  readonly topic: string;
  /** Oldest first: a follow-up adds another. */
  readonly answers: readonly PrintedAnswer[];
  readonly disclaimer: string;
}

export interface PrintedAnswer {
  readonly words: string;
  readonly result: string;
  /** Firm or office, lawyer, licence number: as they were when it was given. */
  readonly signature: string;
  /** The right to apply for legal aid (法律援助法 Art. 23); null: it was not told. */
  readonly legalAid: string | null;
  /** 2026年11月24日 */
  readonly day: string;
}
