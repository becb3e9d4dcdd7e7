import { helpLines, mentionsViolence, URGENCIES, URGENCY_LABELS } from './emergency.js';
import { GROUPS, SPECIALTIES, SPECIALTY_LABELS, TOPIC_CODES, TOPICS, topicsOf } from './topics.js';

describe('what people ask about', () => {
  it('comes in six plain groups, each with its topics', () => {
    expect(Object.fromEntries(GROUPS.map((group) => [group, topicsOf(group)]))).toEqual({
      家里的事: ['marriage_family', 'inheritance'],
      工作工钱: ['labor'],
      钱和合同: ['debt', 'contract', 'consumer', 'company'],
      房子土地邻居: ['land_demolition', 'property', 'neighbor'],
      '受伤、车祸、官司': ['traffic', 'injury', 'criminal', 'procedure'],
      和政府的事: ['administrative'],
    });
  });

  it('has 「说不清楚」 outside all groups, for any firm', () => {
    expect(TOPICS.other).toMatchObject({ group: null, label: '说不清楚', specialty: null });
    const grouped = GROUPS.flatMap(topicsOf);
    expect(TOPIC_CODES.filter((code) => !grouped.includes(code))).toEqual(['other']);
    expect(new Set(grouped).size).toBe(grouped.length);
  });

  it('asks each firm only for specialties that have a name', () => {
    const asked = TOPIC_CODES.map((code) => TOPICS[code].specialty).filter((tag) => tag !== null);
    expect([...new Set(asked)].sort()).toEqual([...SPECIALTIES].sort());
    for (const tag of SPECIALTIES) expect(SPECIALTY_LABELS[tag]).toMatch(/^[\u4e00-\u9fff]+$/);
  });
});

describe('help that cannot wait', () => {
  const phones = (...asked: Parameters<typeof helpLines>) => helpLines(...asked).map(({ phone }) => phone);

  it('always ends with the free line', () => {
    for (const topic of [null, ...TOPIC_CODES])
      for (const urgency of [null, ...URGENCIES]) {
        const lines = phones(topic, urgency);
        expect(lines[lines.length - 1]).toBe('12348');
        expect(new Set(lines).size).toBe(lines.length);
      }
  });

  it('calls the police where somebody is hurt, and the fraud line where money runs away', () => {
    expect(phones('marriage_family', null)).toEqual(['110', '12348']);
    expect(phones(null, 'violence')).toEqual(['110', '12348']);
    expect(phones('criminal', null)).toEqual(['110', '96110', '12348']);
    expect(phones('criminal', 'detained')).toEqual(['110', '96110', '12348']);
    expect(phones('labor', 'detained')).toEqual(['110', '12348']);
    expect(phones('debt', null)).toEqual(['96110', '12348']);
    expect(phones('consumer', null)).toEqual(['96110', '12348']);
    expect(phones('debt', 'violence')).toEqual(['110', '96110', '12348']);
    expect(phones('labor', 'deadline')).toEqual(['12348']);
  });

  it('tells victims of violence at home that legal aid asks no proof of hardship', () => {
    expect(mentionsViolence('marriage_family', null)).toBe(true);
    expect(mentionsViolence('labor', 'violence')).toBe(true);
    expect(mentionsViolence('labor', 'deadline')).toBe(false);
    for (const urgency of URGENCIES) expect(URGENCY_LABELS[urgency]).toMatch(/[\u4e00-\u9fff]/);
  });
});
