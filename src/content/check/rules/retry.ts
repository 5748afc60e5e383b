/** Rules about the question whether a request may be sent again. */
import { reachedBy } from '../../reached.ts';
import { rule } from '../rule.ts';

export const retryIsExplained = rule({
  of: ['meanings'],
  says: 'a meaning that lets every method be sent again, although the request may have reached the origin, says why',
  check({ data: { retry }, report }) {
    if (retry.again === 'yes' && retry.reached !== 'never' && !retry.because)
      report(['retry', 'because'], 'is missing, and again is yes', 'explain why a repeat does no harm, or write if-idempotent');
  },
});

export const waitHasARetry = rule({
  of: ['meanings'],
  says: 'a time to wait is named only where the request may be sent again',
  check({ data: { retry }, report }) {
    if (retry.wait !== undefined && retry.again !== 'yes' && retry.again !== 'if-idempotent')
      report(['retry', 'wait'], `has no effect, because again is ${retry.again}`, 'remove it, or correct again');
  },
});

export const reachedFitsThePath = rule({
  of: ['meanings'],
  says: 'whether the request reached the origin agrees with hops and stages, or says why not',
  check({ data: { retry, hops, stages, category }, content, report }) {
    if (retry.because) return;
    const byPath = reachedBy(hops, stages ?? content.categories.get(category)?.data?.stages ?? []);
    if (byPath !== 'maybe' && retry.reached !== byPath)
      report(['retry', 'reached'], `is ${retry.reached}, but by hops and stages it is ${byPath}`, 'correct it, or explain it in because');
  },
});
