/** The picture of the path marks where something happens, and stays inside its frame. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOPS, STAGES } from '../content/schema.ts';
import { ems, pathPicture, stageLines } from './picture.ts';

test('the mark is between the nodes that its hop connects', () => {
  const { nodes, marks } = pathPicture({ hops: ['client-edge'] });
  assert.ok(marks[0] > nodes.client && marks[0] < nodes.edge);
  assert.deepEqual(pathPicture({ hops: ['origin'] }).marks, [nodes.origin]);
  assert.deepEqual(pathPicture({ hops: [] }).marks, []);
});

test('a stage is marked at its tick, and what comes after it was not reached', () => {
  for (const [index, stage] of STAGES.entries()) {
    const { ticks, marks, broken } = pathPicture({ hops: ['edge-origin'], stages: [stage] });
    assert.deepEqual(marks, [ticks[index]]);
    assert.equal(broken, ticks[index]);
  }
});

test('where it can happen on several hops, or nothing failed, the path is whole', () => {
  assert.equal(pathPicture({ hops: ['edge', 'origin'] }).broken, undefined);
  assert.equal(pathPicture({ hops: ['edge'], failed: false }).broken, undefined);
});

test('everything is inside the picture, also the labels of the outermost stages', () => {
  for (const stage of STAGES) {
    const labelWidth = 120;
    const { width, radius, marks, ticks, label } = pathPicture({ hops: HOPS, stages: [stage], labelWidth });
    for (const x of [...marks, ...ticks]) assert.ok(x - radius >= 0 && x + radius <= width);
    assert.ok(label! - labelWidth / 2 >= 0 && label! + labelWidth / 2 <= width, stage);
  }
});

test('the names of stages take as many lines as they need, and the picture is higher by each', () => {
  const { lines, width } = stageLines(['DNS', 'TCP connect', 'TLS handshake', 'first byte'], ', ', 12);
  assert.deepEqual(lines, ['DNS, TCP connect,', 'TLS handshake, first byte']);
  assert.deepEqual(stageLines(['DNS', '証明書'], '、', 12).lines, ['DNS、証明書']);
  assert.deepEqual(stageLines([], ', ', 12), { lines: [], width: 0 });
  const picture = (labelLines: number) => pathPicture({ hops: ['edge-origin'], stages: ['dns'], labelWidth: width, labelLines });
  assert.ok(width <= picture(2).width);
  assert.equal(picture(2).height - picture(1).height, picture(1).labelLine);
});

test('a full-width character is about twice as wide as a Latin one', () => {
  assert.equal(ems('証明書'), 3);
  assert.equal(ems('アー、'), 3);
  assert.ok(ems('DNS') < 2);
});
