import { type AnsweredOffer, responseFigure, responseGroups } from './response-times.js';

const accepted = (minutes: number): AnsweredOffer => ({ state: 'accepted', minutes });
const declined: AnsweredOffer = { state: 'declined', minutes: 5 };
const expired: AnsweredOffer = { state: 'expired', minutes: 240 };

describe('how fast firms answer', () => {
  it('is told by acceptances, whatever order they came in; a refusal is an answer in time, silence is none', () => {
    const offers = [50, 10, 40, 20, 30].map(accepted);
    expect(responseFigure([...offers, declined, expired, expired])).toEqual({
      offers: 8,
      accepted: 5,
      half: 30,
      nineInTen: 50,
      inTime: 6 / 8,
    });
  });

  it('is not told of fewer than five', () => {
    expect(responseFigure([10, 20, 30, 40].map(accepted))).toMatchObject({ offers: 4, half: null, inTime: null });
    expect(responseFigure([...[10, 20, 30, 40].map(accepted), expired])).toMatchObject({ half: null, inTime: 0.8 });
    expect(responseFigure([])).toMatchObject({ offers: 0, accepted: 0, half: null, inTime: null });
  });

  it('hides groups of fewer than five, and says how many', () => {
    const keyed = (key: string, count: number) => Array.from({ length: count }, () => ({ ...accepted(7), key }));
    const { groups, hidden } = responseGroups([...keyed('a', 5), ...keyed('b', 4), ...keyed('c', 6)], ({ key }) => key);
    expect(groups.map(({ key, offers }) => [key, offers])).toEqual([
      ['a', 5],
      ['c', 6],
    ]);
    expect(hidden).toBe(1);
  });
});
