/** The log of a build: Astro's own, without the warnings that nobody can do anything about. */
import nodeLog from 'astro/logger/node';

/** What is left out, and why. */
const OF_NO_CONSEQUENCE = [
  // The minifier does not know the pseudo-class (CSS Overflow 5) and keeps it as it is.
  /\[lightningcss minify\] 'target-current' is not recognized/,
];

/** What Astro asks the module of a logger for. */
export default function buildLog(): ReturnType<typeof nodeLog> {
  const log = nodeLog();
  return {
    write: (event) => {
      if (!OF_NO_CONSEQUENCE.some((text) => text.test(event.message))) log.write(event);
    },
  };
}
