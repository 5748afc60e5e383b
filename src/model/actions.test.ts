/** Actions are grouped by reader, and one of them is first. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actionsFor, firstAction, type Actions } from './actions.ts';

const action = (who: Actions[number]['who']) => ({ who }) as Actions[number];
const actions = [action('visitor'), action('origin-admin'), action('visitor'), action('site-operator')];

test('actions are told apart by whether they are for visitors, in the order of the content', () => {
  const { operators, visitors } = actionsFor(actions);
  assert.deepEqual(operators, [actions[1], actions[3]]);
  assert.deepEqual(visitors, [actions[0], actions[2]]);
});

test('the first action is an operator’s, or a visitor’s where there is no other', () => {
  assert.equal(firstAction(actions), actions[1]);
  assert.equal(firstAction([actions[0]]), actions[0]);
});
