/** A year's holiday notice as the office pastes it: far enough ahead that no promise of a test counts over its own days. */
export const NOTICE = {
  source: '国务院办公厅关于2027年部分节假日安排的通知',
  days: [
    '2027-01-01,休',
    '2027-02-05,2027-02-08,休',
    '2027-04-05,休',
    '2027-05-01,2027-05-02,休',
    '2027-06-09,休',
    '2027-09-15,休',
    '2027-10-01,2027-10-04,休',
    '2027-10-09,班',
  ].join('\n'),
};
