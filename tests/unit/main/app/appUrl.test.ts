import { describe, expect, it } from 'vitest';
import { isOwnPage } from '../../../../src-main/app/appUrl.ts';

describe('isOwnPage', () => {
  it.each(['app://scorecard/index.html', 'app://scorecard/index.html#/bank', 'app://scorecard'])('takes %s', (url) => {
    expect(isOwnPage({ url, parent: null })).toBe(true);
  });

  it.each([
    'https://scorecard/index.html',
    'app://scorecard.evil.example/index.html',
    'app://scorecardx/',
    'app://other/index.html',
    'file:///app://scorecard/index.html',
    'data:text/html,app://scorecard/',
    'about:blank',
    '',
  ])('refuses %s', (url) => {
    expect(isOwnPage({ url, parent: null })).toBe(false);
  });

  it('refuses a frame inside the page, and one that is gone', () => {
    expect(isOwnPage({ url: 'app://scorecard/index.html', parent: {} })).toBe(false);
    expect(isOwnPage(null)).toBe(false);
    expect(isOwnPage(undefined)).toBe(false);
  });
});
