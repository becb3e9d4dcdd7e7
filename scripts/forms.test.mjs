import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formsSource } from './forms.mjs';

const openapi = {
  paths: {
    '/consultations': {
      post: {
        requestBody: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/BookConsultationDto' } } },
        },
        responses: {
          201: { content: { 'application/json': { schema: { $ref: '#/components/schemas/MatterView' } } } },
        },
      },
      get: {},
    },
  },
  components: {
    schemas: {
      BookConsultationDto: {
        type: 'object',
        required: ['way', 'party'],
        properties: {
          way: { allOf: [{ $ref: '#/components/schemas/Way' }], description: 'how' },
          words: { type: 'string', minLength: 0, maxLength: 2000, example: 'left out' },
          phone: { type: 'string', pattern: '^1\\d{10}$' },
          level: { type: 'number', minimum: 1, maximum: 5 },
          party: { $ref: '#/components/schemas/PartyDto' },
        },
      },
      Way: { type: 'string', enum: ['point', 'call'] },
      PartyDto: { type: 'object', required: ['name'], properties: { name: { type: 'string', maxLength: 40 } } },
      NeverSentDto: { type: 'object', properties: { secret: { type: 'string' } } },
      MatterView: { type: 'object', properties: { id: { type: 'string' } } },
    },
  },
};

/** The table that a program which imports the file would see. */
function tableOf(source) {
  return JSON.parse(/FORMS = (\{[\s\S]*\}) as const;/.exec(source)[1]);
}

describe('the form rules', () => {
  it('are those of the bodies that are sent, with the forms inside them', () => {
    assert.deepEqual(tableOf(formsSource(openapi)), {
      BookConsultationDto: {
        way: { required: true, enum: ['point', 'call'] },
        words: { required: false, minLength: 0, maxLength: 2000 },
        phone: { required: false, pattern: '^1\\d{10}$' },
        level: { required: false, minimum: 1, maximum: 5 },
        party: { required: true },
      },
      PartyDto: { name: { required: true, maxLength: 40 } },
    });
  });

  it('are an empty table when nothing is sent', () => {
    assert.deepEqual(tableOf(formsSource({ paths: {} })), {});
  });
});
