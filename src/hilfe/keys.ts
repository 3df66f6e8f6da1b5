/** The devices whose keys we know. */
export const platforms = ['windows', 'mac', 'linux', 'ios', 'android'] as const;
export type Platform = (typeof platforms)[number];

/** What the devices are called, in every language. */
export const platformNames: Readonly<Record<Platform, string>> = {
  windows: 'Windows',
  mac: 'Mac',
  linux: 'Linux',
  ios: 'iPhone, iPad',
  android: 'Android',
};

export type KeyName =
  | 'ctrl'
  | 'cmd'
  | 'shift'
  | 'tab'
  | 'enter'
  | 'return'
  | 'space'
  | 'arrows'
  | 'esc'
  | 'option'
  | 'plus'
  | 'minus'
  | 'zero';

/** What is done with keys. */
export type Action =
  'zoomIn' | 'zoomOut' | 'zoomReset' | 'next' | 'previous' | 'open' | 'press' | 'move' | 'close';

/** Keys that are pressed together, and what for. */
export type Shortcut = readonly [action: Action, ...keys: KeyName[]];

const isApple = (platform: Platform) => platform === 'mac' || platform === 'ios';

/** The sign on the key of a Mac keyboard, or what stands for the key. */
export function signOf(key: KeyName, platform: Platform): string {
  if (key === 'plus') return '+';
  if (key === 'minus') return '−';
  const signs: Partial<Record<KeyName, string>> = {
    cmd: '⌘',
    shift: '⇧',
    tab: '⇥',
    return: '↩',
    option: '⌥',
  };
  return (isApple(platform) && signs[key]) || '';
}

/** The browser's own zoom. */
export function zoomKeys(platform: Platform): readonly [Shortcut, ...Shortcut[]] {
  const control = isApple(platform) ? 'cmd' : 'ctrl';
  return [
    ['zoomIn', control, 'plus'],
    ['zoomOut', control, 'minus'],
    ['zoomReset', control, 'zero'],
  ];
}

/** How to move through a page. */
export function pageKeys(platform: Platform): readonly Shortcut[] {
  return [
    ['next', 'tab'],
    ['previous', 'shift', 'tab'],
    ['open', isApple(platform) ? 'return' : 'enter'],
    ['press', 'space'],
    ['move', 'arrows'],
    ['close', 'esc'],
  ];
}

/** Safari leaves links out, unless Option is held or a setting changes that. */
export const safariKeys = (platform: Platform): readonly Shortcut[] =>
  isApple(platform) ? [['next', 'option', 'tab']] : [];

/** Devices where a keyboard is the exception. */
export const isTouch = (platform: Platform): platform is 'ios' | 'android' =>
  platform === 'ios' || platform === 'android';

/** A guess, which the reader can correct. iPads say that they are Macs, but Macs have no touch screen. */
export function guessPlatform({
  userAgentData,
  platform,
  userAgent,
  maxTouchPoints,
}: Pick<Navigator, 'platform' | 'userAgent' | 'maxTouchPoints'> & {
  readonly userAgentData?: { readonly platform: string };
}): Platform {
  const name = userAgentData?.platform || platform;
  if (/android/i.test(name + userAgent)) return 'android';
  if (/^ip/i.test(name)) return 'ios';
  if (/mac/i.test(name)) return maxTouchPoints > 1 ? 'ios' : 'mac';
  return /linux|cros|chrome/i.test(name) ? 'linux' : 'windows';
}
