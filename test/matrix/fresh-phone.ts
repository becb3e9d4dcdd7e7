import type { Cast } from './cast.js';

let numbers = 0;
/** A number that nobody has used, so that the pause between two codes is not what is tried. */
export function freshPhone(): string {
  numbers += 1;
  return `1370000${String(numbers).padStart(4, '0')}`;
}

/** The same, with the code that was sent to it. */
export async function phoneAndCode({ world }: Cast): Promise<object> {
  const phone = freshPhone();
  const { body } = await world.visitor.post('/phone-codes', { phone });
  return { phone, code: String(body.simulatedCode) };
}
