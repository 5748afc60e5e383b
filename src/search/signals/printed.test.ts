/** A mark is found however a reader copied it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printed } from './printed.ts';

test('the source of a page reads as the page', () => {
  assert.equal(printed('Reference&#32;&#35;18&#46;2d35&#x1ab8'), 'Reference #18.2d35&#x1ab8');
  assert.equal(printed('&#X23;18'), '#18');
  for (const text of ['&#9999999;', '&#xffffff;', '&amp;', '&#;']) assert.equal(printed(text), text);
});

test('a typographic apostrophe is a straight one, and white space is one space', () => {
  assert.equal(printed('We can’t\r\n  connect'), "We can't connect");
  assert.equal(printed('ＵＦ，ＵＲＸ'), 'UF,URX');
});
