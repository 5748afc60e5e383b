/** The certificates of the fault lab, which every run makes with the openssl command. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a TLS server presents: its key and certificates in PEM, its own certificate first. */
interface Identity {
  key: string;
  cert: string;
}

/** The certificates by what is wrong with them. */
export interface Certificates {
  /** The file with the root that the lab's clients trust. */
  rootFile: string;
  /** Valid, for the right names, with its intermediate. */
  valid: Identity;
  /** Valid, but the intermediate is not sent. */
  withoutIntermediate: Identity;
  expired: Identity;
  notYetValid: Identity;
  /** Valid, but for another host. */
  wrongName: Identity;
  selfSigned: Identity;
  /** Valid, but its intermediate is not. */
  expiredIntermediate: Identity;
  /** Valid for clients that trust its root, which those of the lab do not, such as the root of Cloudflare Origin CA or of a company. */
  privateCa: Identity;
  /** The same, with that root sent along. */
  privateCaWithRoot: Identity;
}

const NAMES = 'DNS:www.example.com,DNS:origin.example,DNS:localhost,IP:127.0.0.1';

/**
 * Makes a root, an intermediate and the server certificates in a folder.
 *
 * @param folder an empty folder that the caller removes
 * @throws when openssl is missing or refuses
 */
export function makeCertificates(folder: string): Certificates {
  const file = (name: string) => join(folder, name);
  const text = (name: string) => readFileSync(file(name), 'utf8');
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const day = (offset: number) =>
    new Date(Date.now() + offset * 86_400_000)
      .toISOString()
      .replace(/[-:]|\.\d+/g, '')
      .replace('T', '');

  // `openssl ca` is the one command of OpenSSL 3.0 that sets both ends of the validity.
  writeFileSync(
    file('ca.cnf'),
    `[lab]
database = index.txt
new_certs_dir = .
rand_serial = yes
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
`,
  );
  const request = (name: string, subject: string) =>
    openssl(
      'req',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.csr`,
      '-subj',
      `/CN=${subject}`,
    );
  const sign = (name: string, issuer: string, extensions: string, from = day(-1), until = day(30)) => {
    writeFileSync(file('index.txt'), '');
    writeFileSync(file(`${name}.ext`), `[extensions]\n${extensions}\n`);
    const signer = issuer === name ? ['-selfsign'] : ['-cert', `${issuer}.crt`];
    const validity = ['-startdate', from, '-enddate', until, '-extfile', `${name}.ext`, '-extensions', 'extensions'];
    openssl(
      ...['ca', '-batch', '-notext', '-config', 'ca.cnf', '-name', 'lab', '-in', `${name}.csr`, '-out', `${name}.crt`],
      ...['-keyfile', `${issuer}.key`, ...signer, ...validity],
    );
  };
  const authority = 'basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign';
  const server = (names: string) => `basicConstraints=CA:false\nextendedKeyUsage=serverAuth\nsubjectAltName=${names}`;

  for (const [name, subject] of [
    ['root', 'Fault lab root'],
    ['intermediate', 'Fault lab intermediate'],
    ['private', 'Fault lab private root'],
    ['server', 'www.example.com'],
  ])
    request(name, subject);
  sign('root', 'root', authority, day(-60), day(60));
  sign('intermediate', 'root', authority, day(-60), day(60));
  sign('private', 'private', authority, day(-60), day(60));
  const key = text('server.key');
  const leaf = (names: string, from?: string, until?: string, issuer = 'intermediate') => {
    sign('server', issuer, server(names), from, until);
    return text('server.crt');
  };
  const intermediate = text('intermediate.crt');
  const valid = leaf(NAMES);
  const identities = {
    valid: { key, cert: valid + intermediate },
    withoutIntermediate: { key, cert: valid },
    expired: { key, cert: leaf(NAMES, day(-40), day(-2)) + intermediate },
    notYetValid: { key, cert: leaf(NAMES, day(2), day(40)) + intermediate },
    wrongName: { key, cert: leaf('DNS:other.example.net') + intermediate },
  };
  const privateLeaf = leaf(NAMES, undefined, undefined, 'private');
  sign('intermediate', 'root', authority, day(-60), day(-2));
  const expiredIntermediate = text('intermediate.crt');
  sign('server', 'server', server(NAMES));
  return {
    rootFile: file('root.crt'),
    ...identities,
    selfSigned: { key, cert: text('server.crt') },
    expiredIntermediate: { key, cert: valid + expiredIntermediate },
    privateCa: { key, cert: privateLeaf },
    privateCaWithRoot: { key, cert: privateLeaf + text('private.crt') },
  };
}
