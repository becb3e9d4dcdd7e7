import { missingOf } from './elements.js';
import { sampleFields } from './letter-samples.js';
import {
  isOfflineOnly,
  missingElements,
  OUTCOME_CODES,
  type Outcome,
  OUTCOMES,
  type Remedy,
  remedyOf,
  REPORT_ROWS,
} from './outcomes.js';

/** The table once more, as the office has it: outcome, row of the report, article, remedy, number of the letter. */
const TABLE: [Outcome, string, string, Remedy, number | null][] = [
  ['grant', 'granted', '第三十六条第二项', 'E', 1],
  ['grantAlreadyPublic', 'granted', '第三十六条第一项', 'E', 2],
  ['partial', 'partial', '第三十七条', 'MIX', 3],
  ['denyStateSecret', 'denied1', '第十四条', 'P', 4],
  ['denyLawForbids', 'denied2', '第十四条', 'P', 4],
  ['denyThreeSafety', 'denied3', '第十四条', 'P', 4],
  ['denyThirdParty', 'denied4', '第十五条、第三十二条', 'P', 4],
  ['denyInternal', 'denied5', '第十六条第一款', 'P', 4],
  ['denyProcess', 'denied6', '第十六条第二款', 'P', 4],
  ['denyEnforcementFile', 'denied7', '第十六条第二款', 'P', 4],
  ['denyQueryMatter', 'denied8', '第三十六条第七项', 'E', 5],
  ['noInfoNotExist', 'noInfo1', '第三十六条第四项', 'E', 6],
  ['noInfoOtherAgency', 'noInfo1', '第三十六条第五项', 'E', 7],
  ['noInfoNeedsCreation', 'noInfo2', '第三十八条', 'E', 8],
  ['noInfoStillUnclear', 'noInfo3', '第三十条', 'E', 9],
  ['noprocPetition', 'noproc1', '第三十九条第一款', 'E', 10],
  ['noprocRepeat', 'noproc2', '第三十六条第六项', 'E', 11],
  ['noprocPublication', 'noproc3', '第三十九条第二款', 'E', 12],
  ['noprocExcessive', 'noproc4', '第三十五条', 'E', 13],
  ['noprocConfirm', 'noproc5', '第三十六条第六项、第三十八条', 'E', 14],
  ['otherNotCorrected', 'other1', '第三十条', 'E', 15],
  ['otherFeeUnpaid', 'other2', '第四十二条', 'E', 16],
  ['otherWithdrawn', 'other3', '', 'none', null],
  ['otherNotGi', 'other3', '第二条', 'E', 17],
];

describe('the ways in which a request ends', () => {
  it('are 24, each once', () => {
    expect(TABLE.map(([outcome]) => outcome)).toEqual(OUTCOME_CODES);
    expect(Object.keys(OUTCOMES)).toEqual([...OUTCOME_CODES]);
  });

  it.each(TABLE)('%s counts as %s, by %s, remedy %s, letter %s', (outcome, row, article, remedy, number) => {
    const rule = OUTCOMES[outcome];
    expect([rule.row, rule.remedy, rule.letter.number]).toEqual([row, remedy, number]);
    expect(rule.article.startsWith(article)).toBe(true);
    if (remedy === 'P') expect(rule.article).toBe(`${article}、第三十六条第三项`);
  });

  it('reach all 21 rows of the report and no other', () => {
    expect(REPORT_ROWS).toHaveLength(21);
    expect(new Set(OUTCOME_CODES.map((outcome) => OUTCOMES[outcome].row))).toEqual(new Set(REPORT_ROWS));
  });
});

describe('what must be filled in', () => {
  it.each(OUTCOME_CODES)('%s: nothing filled names all, everything filled names nothing', (outcome) => {
    const { elements } = OUTCOMES[outcome];
    const wanted = elements.filter(({ optional }) => !optional).map(({ label }) => label);
    expect(missingElements(outcome, {})).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(0);
    expect(missingElements(outcome, sampleFields(elements))).toEqual([]);
  });

  it('names what one lacks, by its Chinese name', () => {
    const fields = sampleFields(OUTCOMES.partial.elements);
    expect(missingElements('partial', { ...fields, reason: ' ' })).toEqual(['不予公开的理由']);
    expect(missingElements('partial', { ...fields, ground: 'denyLawForbids' })).toEqual([
      '禁止公开的法律、行政法规及条款',
    ]);
    expect(missingElements('grant', { supply: 'fetch', time: '三月六日' })).toEqual(['获取地点或者途径', '获取方式']);
  });

  it('asks for a second part only when there is one', () => {
    const fields = sampleFields(OUTCOMES.partial.elements);
    expect(missingElements('partial', { ...fields, ground2: 'denyInternal' })).toEqual([
      '另一处不予公开的部分',
      '内部事务信息的种类',
      '另一处不予公开的理由',
    ]);
  });

  it('refuses what is no day, no number, no option or too long', () => {
    const { elements } = OUTCOMES.noprocExcessive;
    const fields = sampleFields(elements);
    expect(missingOf(elements, { ...fields, reasonsAskedOn: '2026-02-30' })).toEqual(['要求说明理由的日期']);
    expect(missingOf(elements, { ...fields, requests: '0' })).toEqual(['申请件数']);
    expect(missingOf(elements, { ...fields, reasonsGiven: 'perhaps' })).toEqual(['申请人说明的理由']);
    expect(missingOf(elements, { ...fields, period: '长'.repeat(61) })).toEqual(['统计期间（最多60字）']);
    expect(missingOf(elements, { ...fields, period: '长'.repeat(60) })).toEqual([]);
  });
});

describe('the remedy of a partial answer', () => {
  it('is mixed where a part is withheld under Art. 14–16, and either way where the rest is no government information', () => {
    expect(remedyOf('partial', { ground: 'denyProcess' })).toBe('MIX');
    expect(remedyOf('partial', { ground: 'notGi' })).toBe('E');
    expect(remedyOf('partial', { ground: 'notGi', ground2: 'denyThirdParty' })).toBe('MIX');
  });

  it('makes a state secret a matter of paper, alone or in part', () => {
    expect(isOfflineOnly('denyStateSecret', {})).toBe(true);
    expect(isOfflineOnly('partial', { ground: 'denyInternal', ground2: 'denyStateSecret' })).toBe(true);
    expect(isOfflineOnly('partial', { ground: 'denyInternal' })).toBe(false);
    expect(OUTCOME_CODES.filter((outcome) => OUTCOMES[outcome].needsSearchRecord)).toEqual(['noInfoNotExist']);
  });
});
