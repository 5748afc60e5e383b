interface Meaning {
  sender: string;
  name: Record<string, string>;
  retry: { reached: string; again: string; turn: string };
  url: string;
}

const response = await fetch('https://example.org/api/v1/codes/524.json');
if (!response.ok) throw new Error(`HTTP ${response.status}`);
const code = (await response.json()) as { meanings: Meaning[] };

const meaning = code.meanings.find(({ sender }) => sender === 'cloudflare');
if (meaning) console.log([meaning.name.en, meaning.retry.again, meaning.url].join('\n'));

export {};
