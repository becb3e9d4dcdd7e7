import { fieldChanges } from './changes.js';

describe('what is remembered of a change', () => {
  it('is what differs, as it was and as it is', () => {
    expect(
      fieldChanges(
        { name: '甲所', phone: '021-1', specialties: ['a'] },
        { name: '甲和所', phone: '021-1', specialties: ['a', 'b'] },
      ),
    ).toEqual([
      { field: 'name', before: '甲所', after: '甲和所' },
      { field: 'specialties', before: 'a', after: 'a、b' },
    ]);
  });

  it('is nothing when nothing was changed: empty is empty, and a number its own text', () => {
    expect(fieldChanges({ hours: null, share: 0.2 }, { hours: '', share: '0.2' })).toEqual([]);
  });
});
