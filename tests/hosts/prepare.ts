/** Makes the build below a path when there is none, before the tests of several hosts need it at a time. */
import { buildBelowAPath } from '../support/below-a-path.ts';

buildBelowAPath();
