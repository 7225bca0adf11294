import { buildExtension, LOCAL_HOSTS } from './extension';

/** Builds, once and before the first browser starts, what all browsers' tests install: while it runs, no build is replaced. */
export default function buildExtensions(): void {
  for (const name of ['chromium', 'firefox'] as const)
    for (const hosts of [undefined, LOCAL_HOSTS]) buildExtension(name, hosts);
}
