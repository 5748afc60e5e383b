/** YAML that was parsed before: from one build to the next, most content files are the same, and parsing is most of reading them. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseYaml, type Parsed } from './yaml.ts';

/** Where it is kept, from the project's root: a folder of Astro's cache, which hosts keep from one build to the next. */
const FILE = 'node_modules/.astro/content-yaml.json';
/** What decides how YAML is read, beside its text: this project's reading of it, and the version of the library. */
const READ_BY = ['src/content/yaml.ts', 'node_modules/yaml/package.json'];

/** The documents without mistakes, by the hash of their text. */
type Documents = Record<string, unknown>;

/** A reader of YAML that remembers. */
export interface YamlCache {
  /** As `parseYaml`. */
  parse(text: string): Parsed;
  /** Keeps the documents that were asked for, and no others. */
  save(): void;
}

/**
 * What is known of the YAML of a project.
 *
 * @param root the project's root
 * @example
 * const cache = yamlCache('.');
 * cache.parse('a: 1').value // => { a: 1 }
 * cache.save();             // The next process does not parse it.
 */
export function yamlCache(root: string): YamlCache {
  const reader = hashOf(READ_BY.map((file) => readFileSync(join(root, file), 'utf8')).join('\n'));
  const file = join(root, FILE);
  const kept = keptIn(file, reader);
  const used: Documents = {};
  return {
    parse(text) {
      const key = hashOf(text);
      if (key in kept) {
        used[key] = kept[key];
        return { value: kept[key], lineOf: (path) => parseYaml(text).lineOf(path) };
      }
      const parsed = parseYaml(text);
      if (!parsed.mistake) used[key] = parsed.value;
      return parsed;
    },
    save() {
      const keys = Object.keys(used);
      if (keys.length === Object.keys(kept).length && keys.every((key) => key in kept)) return;
      mkdirSync(dirname(file), { recursive: true });
      // Under another name first: another process may read it just now, or this one be ended.
      const unfinished = `${file}.${process.pid}`;
      writeFileSync(unfinished, JSON.stringify({ reader, documents: used }));
      renameSync(unfinished, file);
    },
  };
}

/** What is kept; nothing where there is no file, where it is incomplete, or where another reader has written it. */
function keptIn(file: string, reader: string): Documents {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { reader: string; documents: Documents };
    return kept.reader === reader ? kept.documents : {};
  } catch {
    return {};
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
