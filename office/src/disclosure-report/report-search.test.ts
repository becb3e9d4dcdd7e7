import { reportSearch } from './report-search';

describe('the address of the yearly report', () => {
  it('names a year that is counted, and nothing else', () => {
    expect(reportSearch({ year: 2026 })).toEqual({ year: 2026 });
    expect(reportSearch({ year: '2026' })).toEqual({ year: 2026 });
    for (const year of [undefined, 'x', 2018, 2101, 2026.5]) expect(reportSearch({ year })).toEqual({});
  });
});
