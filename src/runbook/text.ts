/** A text for a runbook, before it is written in the markup of a wiki or a chat. */

/** A part of a line: plain text, a piece of code, what is stressed, or a link. */
export type Inline = string | { code: string } | { strong: string } | { text: string; url: string };

/** The parts of a paragraph, a heading, or an item of a list. */
export type Line = readonly Inline[];

/** A heading (of the snippet, or of a part of it), a paragraph, a list, or a command for a shell, which may have several lines. */
export type Block =
  | { kind: 'heading'; line: Line; level: 1 | 2 }
  | { kind: 'paragraph'; line: Line }
  | { kind: 'list'; items: readonly Line[]; isOrdered: boolean }
  | { kind: 'command'; command: string };
