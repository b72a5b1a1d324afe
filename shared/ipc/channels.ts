/**
 * The names of everything that crosses the boundary between the processes. Names only: the preload script loads this file
 * and nothing else, so that it stays small.
 */
export const requestChannels = [
  'app:info',
  'app:openDataFolder',
  'app:dismissNotice',
  'settings:read',
  'settings:change',
  'bank:list',
  'bank:save',
  'bank:revert',
  'bank:remove',
  'guides:choose',
  'guides:readFile',
  'guides:readText',
  'guides:cancel',
  'guides:list',
  'guides:add',
  'guides:remove',
  'sets:list',
  'sets:save',
  'sets:remove',
  'sets:restore',
  'interviews:list',
  'interviews:create',
  'interviews:createSample',
  'interviews:open',
  'interviews:edit',
  'interviews:submit',
  'interviews:amend',
  'interviews:explainAmendment',
  'interviews:discardAmendment',
  'interviews:submitAmendment',
  'interviews:saveFeedback',
  'interviews:remove',
  'interviews:restore',
  'recovery:deleted',
  'recovery:restore',
  'recovery:setAside',
  'recovery:restoreCopy',
  'panels:list',
  'panels:open',
  'panels:edit',
  'panels:nothingToSubmit',
  'panels:removeReceived',
  'panels:restoreReceived',
  'panels:dropWaiting',
  'panels:chooseScorecards',
  'panels:receiveScorecards',
  'panels:pasteScorecard',
  'panels:takeOpened',
  'panels:cancelReceiving',
  'panels:placeScorecard',
  'panels:keys',
  'panels:acceptKey',
  'panels:forgetKey',
  'panels:unlockScorecard',
  'panels:compareRole',
  'protection:address',
  'protection:people',
  'protection:forgetPerson',
  'protection:checkAddresses',
  'folder:choose',
  'folder:leave',
  'folder:protect',
  'folder:state',
  'folder:rescan',
  'export:pdf',
  'export:pdfs',
  'export:scorecard',
  'export:panelPdf',
  'export:comparisonPdf',
  'export:scorecardText',
  'export:dragScorecard',
  'export:panelData',
  'export:bank',
  'export:openFile',
  'export:showFile',
  'jobs:cancel',
  'window:setLayout',
  'window:remember',
] as const;
export type RequestChannel = (typeof requestChannels)[number];

/** What the main process tells a window without having been asked. */
export const eventChannels = [
  'app:notice',
  'app:command',
  'app:wokeUp',
  'library:changed',
  'jobs:progress',
  'panels:opened',
  'panels:receiving',
] as const;
export type EventChannel = (typeof eventChannels)[number];

/** The name under which the preload script puts the bridge on `window`. */
export const bridgeName = 'scorecardBridge';

/** What the preload script offers: two functions, whose arguments and results are parsed on both sides. */
export interface Bridge {
  request(channel: RequestChannel, input: unknown): Promise<unknown>;
  subscribe(channel: EventChannel, listener: (payload: unknown) => void): () => void;
}
