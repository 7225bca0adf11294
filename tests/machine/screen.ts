import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import type { Page } from 'puppeteer-core';
import { until } from './extension.ts';
import { findProgram } from './find-browsers.mjs';

const RETURNS_PER_TAB = 12;

/** A screen that nobody sees, on which a browser with windows and prompts can run (X11 only). */
export interface Screen {
  env: NodeJS.ProcessEnv;
  /** answers the browser's own prompt with yes, as a person does by keyboard */
  agree(asking: Page, isAgreed: () => Promise<boolean>): Promise<void>;
  close(): void;
}

export function hasScreen(): boolean {
  return findProgram('Xvfb') !== undefined && findProgram('xdotool') !== undefined;
}

export async function openScreen(): Promise<Screen> {
  const server: ChildProcess = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((go, fail) => {
    server.once('error', fail);
    server.stdio[3]!.once('data', (data: Buffer) => go(String(data).trim()));
  });
  const env = { ...process.env, DISPLAY: `:${number}` };
  const press = (key: string): void => void execFileSync('xdotool', ['key', key], { env });
  return {
    env,
    async agree(asking, isAgreed) {
      await until('the browser’s prompt to take the focus', () => asking.evaluate(() => !document.hasFocus()));
      // A prompt that has only just come ignores keys for a moment, against presses that were not meant for it. Tab goes to
      // its first button, which allows; a second Tab would go to the other one, so Return is tried long before that.
      let presses = 0;
      await until('the prompt to be answered', async () => {
        if (await isAgreed()) return true;
        if (presses % RETURNS_PER_TAB === 0) press('Tab');
        press('Return');
        presses += 1;
        return false;
      });
    },
    close: () => void server.kill(),
  };
}
