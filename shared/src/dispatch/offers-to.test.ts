import { ROLES } from '../access/roles.js';
import { OFFERS_TO, receiversOf } from './offers-to.js';

describe('who of a firm receives its offers', () => {
  it('is the coordinator, the lawyers, or both, as the firm chose', () => {
    expect(receiversOf('coordinator')).toEqual(['firmManager']);
    expect(receiversOf('lawyers')).toEqual(['adviser']);
    expect(receiversOf('both')).toEqual(['adviser', 'firmManager']);
  });

  it('is never nobody, and never anybody outside the firm', () => {
    for (const setting of OFFERS_TO) {
      expect(receiversOf(setting).length).toBeGreaterThan(0);
      for (const role of receiversOf(setting)) expect(['adviser', 'firmManager']).toContain(role);
      expect(ROLES).toEqual(expect.arrayContaining([...receiversOf(setting)]));
    }
  });
});
