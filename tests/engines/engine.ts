/** What every engine offers to the walks, each in its own way: one file per engine. Keys are not among it; they come from the screen. */

/** The reader in front of a browser. */
export interface Reader {
  /** The language that the browser asks for, such as `ja`. */
  language: string;
  /** Whether the browser runs scripts. A walk can look at the page (`read`) in any case. */
  scripts: boolean;
  /** Whether the browser lets sites store something, or refuses it, as with all cookies blocked. */
  storage: boolean;
  /** Whether the browser keeps the pages that the reader leaves as they are (the back/forward cache), or loads them again. */
  keepsPages: boolean;
  /** Whether the reader waits until a page has come as a whole, or begins before. */
  waits: boolean;
}

/** What of a reader is a setting of the whole browser, so that another one has to be started. */
export type Settings = Pick<Reader, 'scripts' | 'storage'>;

/** An engine that has been started. Nothing ends it but the end of its program (`endAll`). */
export interface Engine {
  /** Opens a page without a history in front of all others. The settings of the reader are those that the engine has been started with. */
  openPage(reader: Reader): Promise<Page>;
}

/** A page in a window. */
export interface Page {
  /** Opens an address, and waits for the `load` event unless the reader does not wait. */
  open(address: string): Promise<void>;
  /**
   * The value of an expression in the page, which must be a string.
   *
   * @throws (rejects) when the expression throws, or the page is left at that moment
   */
  evaluate(expression: string): Promise<string>;
  /** Presses the mouse button on the middle of the first element that a selector finds, which is scrolled into view. */
  click(selector: string): Promise<void>;
  /** Goes through the history, as the buttons of the browser do. It may return before the page is there. */
  travel(by: -1 | 1): Promise<void>;
  reload(): Promise<void>;
  /** Sets the size of the page's part of the window, in CSS pixels. WebKitGTK's window is at least 450 pixels wide. */
  resize(width: number, height: number): Promise<void>;
  /** What the browser prints, as PDF. WebKitGTK prints the address anew: what was opened or typed there is not on its paper. */
  print(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Starts an engine on a screen, with a profile of its own. */
export type StartEngine = (screen: ScreenOfEngine, settings: Settings) => Promise<Engine>;

/** What an engine needs of its screen. */
export interface ScreenOfEngine {
  /** Its name, for the environment variable DISPLAY. */
  display: string;
  /** Gives the keyboard to the window of a class. */
  focus(windowClass: string): Promise<void>;
}
