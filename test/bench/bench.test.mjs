/** The bench is only as good as its floor and its recount: both must see what is planted. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { render, scriptOf } from './capture.mjs';
import { GOALS, missedGoals } from './goals.mjs';
import { differencesOfFirm } from './recount.mjs';

const ANNA = { personId: '0'.repeat(31) + '1' };
const BERT = { personId: '0'.repeat(31) + '2' };

describe('the floor', () => {
  const first = ["SELECT 1 FROM people WHERE id = 'P1'", "INSERT INTO t VALUES ('N1', 'debt')", "SELECT 'N1'"];
  const at = (person, id) => first.map((sql) => sql.replace('P1', person.personId).replace('N1', id.repeat(32)));

  it('asks for whoever asks, makes anew what was new, and keeps what was the same', () => {
    const script = scriptOf(at(ANNA, 'a'), at(BERT, 'b'), [ANNA, BERT]);
    const person = { personId: 'c'.repeat(32) };
    assert.deepEqual(
      render(script, person, () => 'fresh'),
      [
        `SELECT 1 FROM people WHERE id = '${person.personId}'`,
        "INSERT INTO t VALUES ('fresh', 'debt')",
        "SELECT 'fresh'",
      ],
    );
  });

  it('repeats exactly what was captured when nobody asks', () => {
    assert.deepEqual(render(scriptOf(at(ANNA, 'a'), at(BERT, 'b'), [ANNA, BERT])), at(ANNA, 'a'));
  });

  it('does not mind the order of reads, and leaves out what a worker asked in between', () => {
    const [one, two, three] = at(BERT, 'b');
    const script = scriptOf(at(ANNA, 'a'), [two, 'SELECT worker', one, three], [ANNA, BERT]);
    assert.equal(script.statements.length, 3);
    assert.deepEqual(
      render(scriptOf([...at(ANNA, 'a'), 'SELECT worker'], [one, two, three], [ANNA, BERT])),
      at(ANNA, 'a'),
    );
  });
});

describe('the recount', () => {
  const at = (minutes) => new Date(Date.UTC(2026, 10, 23, 1, minutes));
  const offers = [10, 20, 30, 40, 50].map((minutes) => ({ state: 'accepted', offered: at(0), answered: at(minutes) }));
  const shown = { firmName: '甲', accepted: 5, half: 30, nineInTen: 50, inTime: 1 };

  it('agrees with a board that is right, and with one within a bucket', () => {
    assert.deepEqual(differencesOfFirm(shown, offers), []);
    assert.deepEqual(differencesOfFirm({ ...shown, nineInTen: 52 }, offers), []);
  });

  it('sees one offer too many, another quantile, and another share', () => {
    assert.equal(differencesOfFirm({ ...shown, accepted: 6 }, offers).length, 1);
    assert.equal(differencesOfFirm({ ...shown, half: 40 }, offers).length, 1);
    assert.equal(differencesOfFirm({ ...shown, half: null }, offers).length, 1);
    assert.equal(differencesOfFirm({ ...shown, inTime: 0.8 }, offers).length, 1);
  });
});

describe('the goals', () => {
  const board = { cpuMs: 9, differences: [] };
  const good = {
    booking: { cpuRatio: 2, p99Ms: 20, floorP99Ms: 10, routingRatio: 0.5 },
    list: { cpuRatio: 2 },
    board,
    rssMb: 120,
  };

  it('are reached by what reaches them, and each can be missed', () => {
    assert.deepEqual(missedGoals(good), []);
    const bad = {
      booking: { cpuRatio: 3.1, p99Ms: 31, floorP99Ms: 10, routingRatio: 1.1 },
      list: { cpuRatio: 2.6, growth: 1.4 },
      board: { cpuMs: 11, differences: ['red 1, by recount 2'] },
      rssMb: 151,
    };
    assert.equal(missedGoals(bad).length, GOALS.length);
  });
});
