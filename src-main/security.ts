import { app, type CommandLine, protocol, type Session, type WebContents } from 'electron';
import { appFile } from './app/appProtocol.ts';
import { appScheme, isStartPage } from './app/appUrl.ts';

/** Where a page may load from: the app's own files, and what a page made itself. None of them is the network. */
const localSchemes = new Set([`${appScheme}:`, 'data:', 'blob:', 'devtools:']);

/** Parts of Chromium that would call home by themselves. */
const callingFeatures = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DnsOverHttps',
  'MediaRouter',
  'OptimizationHints',
  'Translate',
];

/** Switches without a value that keep Chromium from opening connections of its own. */
const quietSwitches = [
  'disable-background-networking',
  'disable-client-side-phishing-detection',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-sync',
  'no-pings',
  'no-proxy-server',
];

/** Declares the app's own scheme. Has to happen before Electron is ready. */
export function declareAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }]);
}

/**
 * Keeps Chromium off the network, below everything that a page or an extension of it could do: no name resolves, not even
 * an address in figures, and nothing that calls home is switched on.
 */
export function silenceNetwork(commandLine: CommandLine): void {
  for (const name of quietSwitches) commandLine.appendSwitch(name);
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  const disabled = commandLine.getSwitchValue('disable-features');
  commandLine.appendSwitch('disable-features', [disabled, ...callingFeatures].filter(Boolean).join(','));
}

/**
 * Serves the window's files in a session, under the app's own scheme.
 * @param onServed told after each file
 */
export function serveAppFiles(session: Session, rendererRoot: string, onServed: () => void): void {
  session.protocol.handle(appScheme, async (request) => {
    const response = await appFile(rendererRoot, request);
    onServed();
    return response;
  });
}

/**
 * Makes every session that there will ever be load nothing from the network, and grant nothing.
 * @param onRefused told of every request that was refused; there is none, unless something in the app is wrong
 */
export function secureSessions(onRefused: (url: string) => void): void {
  app.on('session-created', (session) => secureSession(session, onRefused));
}

function secureSession(session: Session, onRefused: (url: string) => void): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    const isLocal = localSchemes.has(schemeOf(details.url));
    if (!isLocal) onRefused(details.url);
    callback({ cancel: !isLocal });
  });
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // A language is all it takes for Chromium to fetch its dictionary, from below the handler above, whatever is switched off.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
}

function schemeOf(url: string): string {
  return url.slice(0, url.indexOf(':') + 1).toLowerCase();
}

/** Keeps every page where it is: no other address, no other window, no page inside a page. */
export function secureContents(): void {
  app.on('web-contents-created', (_event, contents) => holdInPlace(contents));
}

function holdInPlace(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isStartPage(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
