import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../platform/crypto/field-cipher.js';
import type { DisclosureLetter } from './letter.entity.js';

/** What fills the blanks of a letter, sealed with its row. */
@Injectable()
export class LetterFields {
  constructor(private readonly cipher: FieldCipher) {}

  open({ id, fieldsSealed }: Pick<DisclosureLetter, 'id' | 'fieldsSealed'>): Record<string, string> {
    return JSON.parse(this.cipher.open(place(id), fieldsSealed)) as Record<string, string>;
  }

  seal(letterId: string, fields: Record<string, string>): string {
    return this.cipher.seal(place(letterId), JSON.stringify(fields));
  }
}

function place(rowId: string) {
  return { table: 'disclosure_letters', column: 'fields', rowId };
}
