import { array, assert, constantFrom, nat, oneof, property, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { textChanges, type BlockChange } from './text-changes';

const kerry = 'Secretary of State John Kerry said on Sunday that the talks would go on.';
const lavrov = 'The Russian foreign minister did not appear before reporters.';
const aleppo = 'In Aleppo the fighting around Ramouseh went on through the night.';

function only(changes: readonly BlockChange[], kind: BlockChange['kind']) {
  return changes.filter((each) => each.kind === kind);
}

it('shows the words that went and came within a block', () => {
  const after = kerry.replace('Sunday', 'Monday');
  const [first, second] = textChanges([kerry, lavrov], [after, lavrov], 'en');
  expect(first?.kind).toBe('changed');
  expect(first?.pieces.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'Sunday' },
    { kind: 'added', text: 'Monday' },
  ]);
  expect(second?.kind).toBe('same');
});

it('tells a block that came, and one that went, from one that was reworded', () => {
  const changes = textChanges([kerry, lavrov], [aleppo, kerry], 'en');
  expect(changes.map(({ kind, before, after }) => [kind, before, after])).toEqual([
    ['added', null, 0],
    ['same', 0, 1],
    ['removed', 1, null],
  ]);
});

it('a block that was moved went and came, and nothing else is said of it', () => {
  const changes = textChanges([kerry, lavrov, aleppo], [aleppo, kerry, lavrov], 'en');
  expect(only(changes, 'same')).toHaveLength(2);
  expect(only(changes, 'removed')).toHaveLength(1);
  expect(only(changes, 'added')).toHaveLength(1);
});

it('loses no word of either text, and makes none up', () => {
  const text = array(
    constantFrom(kerry, lavrov, aleppo, '', 'Yes.', 'no', '“He left.”', 'في حلب', '👩‍👩‍👧 left'),
    { maxLength: 6 },
  );
  const cut = tuple(text, nat(40)).map(([blocks, at]) => blocks.map((one) => one.slice(at)));
  assert(
    property(oneof(text, cut), oneof(text, cut), (before, after) => {
      const changes = textChanges(before, after, 'en');
      const told = (without: 'added' | 'removed', side: 'before' | 'after') =>
        changes
          .filter((each) => each[side] !== null)
          .map(({ pieces }) =>
            pieces
              .filter(({ kind }) => kind !== without)
              .map((each) => each.text)
              .join(''),
          );
      expect(told('added', 'before')).toEqual(before);
      expect(told('removed', 'after')).toEqual(after);
    }),
  );
});
