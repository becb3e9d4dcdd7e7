import { episodeMachine, type EpisodeState } from './episode.machine.js';
import { type Manuscript, mayEdit, missingParts, stepsFor } from './episode.rules.js';

const WHOLE: Manuscript = {
  title: '工钱拖了半年',
  hook: '仲裁有一年的期限',
  topic: 'labor',
  source: 'film',
  filmMs: 6000,
  finderUserName: null,
  feedId: null,
  articleUrl: null,
  hasCover: true,
  cues: [{ from: 0, to: 5000, text: '工钱该要回来。' }],
  text: '老板拖欠工钱怎么办。',
  materials: ['一', '二', '三', '四', '五'],
};

describe('an episode before the public sees it', () => {
  it('is whole with all its parts', () => expect(missingParts(WHOLE)).toEqual([]));

  it.each<[string, Partial<Manuscript>, RegExp]>([
    ['captions', { cues: [] }, /字幕/],
    ['a text version', { text: '' }, /文字版/],
    ['a film', { filmMs: null }, /上传短片/],
    ['a cover', { hasCover: false }, /封面/],
    ['a topic', { topic: null }, /哪方面/],
    ['five lines of materials', { materials: ['一'] }, /5 行/],
    ['an article address', { source: 'article' }, /公众号/],
    ['the two numbers of Channels', { source: 'channels', finderUserName: 'sph' }, /视频号/],
  ])('is not without %s', (_, without, why) => expect(missingParts({ ...WHOLE, ...without }).join()).toMatch(why));

  it('needs no captions of ours where somebody else plays it, but always a text', () => {
    const linked = { ...WHOLE, source: 'article', articleUrl: 'https://mp.weixin.qq.com/s/x', cues: [] } as const;
    expect(missingParts(linked)).toEqual([]);
    expect(missingParts({ ...linked, text: '' })).toEqual(['还没有文字版']);
  });
});

describe('who may take which step', () => {
  const at = (state: EpisodeState, live = false) => ({ state, editedBy: 'author', live, missing: [] });

  it('lets the author submit and another person publish', () => {
    expect(stepsFor(at('draft'), 'author')).toEqual(['submit']);
    expect(stepsFor(at('submitted'), 'second')).toEqual(['sendBack', 'approve', 'revise']);
  });

  it('never lets the last editor publish', () => {
    for (const state of episodeMachine.states) expect(stepsFor(at(state, true), 'author')).not.toContain('approve');
  });

  it('neither submits nor approves what is not whole', () => {
    const missing = ['还没有字幕'];
    expect(stepsFor({ ...at('draft'), missing }, 'author')).toEqual([]);
    expect(stepsFor({ ...at('submitted'), missing }, 'second')).not.toContain('approve');
  });

  it('withdraws what the public sees or is about to see, whatever is being written meanwhile', () => {
    expect(stepsFor(at('draft', true), 'author')).toContain('withdraw');
    expect(stepsFor(at('draft', false), 'author')).not.toContain('withdraw');
    expect(stepsFor(at('scheduled', false), 'author')).toContain('withdraw');
  });

  it('types only into a draft: whatever was approved is approved anew', () => {
    expect(episodeMachine.states.filter(mayEdit)).toEqual(['draft']);
  });
});
