/**
 * Ends with 0 where the shell of npm knows `exec`, which is everywhere but on Windows.
 *
 * Scripts that serve begin with it: `exec` puts the server in the place of the shell, so that it gets every signal that npm gets.
 * A shell that waits for the server (dash) would keep SIGINT for itself.
 */
process.exitCode = process.platform === 'win32' ? 1 : 0;
