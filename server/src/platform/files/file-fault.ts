/** Why a file is not taken, in words for the person who sent it. */
export class FileFault extends Error {
  constructor(
    /** Stable, for tests and counts. */
    readonly code: string,
    readonly sentence: string,
  ) {
    super(code);
  }
}

/** Runs a parser: what it cannot read is a damaged file to the person, whatever it says. */
export async function readable<T>(read: () => Promise<T>, sentence: string): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof FileFault ? error : new FileFault('unreadable', sentence);
  }
}
