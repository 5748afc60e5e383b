/** `npm run dev`: serves the pages while their files are edited, at http://localhost:4321 or where HOST and PORT say. */
import { dev } from 'astro';
import { deploymentOf } from '../src/deployment/deployment.ts';
import { requirePort } from './lib/port.ts';
import { messageOf } from './lib/error-message.ts';
import { fail, orFail } from './lib/run.mjs';

const deployment = orFail(() => deploymentOf(process.env));
// Vite would take the next port that is free.
await requirePort(deployment, 'npm run dev');
await dev({}).catch((error) => fail(messageOf(error)));
