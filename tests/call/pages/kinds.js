import { attachDataMedia } from './data-media.js';

const tracksOf = (stream) => stream.getTracks().map((track) => ({ track, stream }));

/** What a media server that implements ICE-lite says of itself (RFC 8839, section 5.3). */
const asIceLite = (sdp) => sdp.replace('\r\nm=', '\r\na=ice-lite\r\nm=');

/** Asks the other side to send nothing while nobody speaks (RFC 7587, section 6.1). */
const withDtx = (sdp) => sdp.replaceAll('useinbandfec=1', 'useinbandfec=1;usedtx=1');

/**
 * How a platform lays a call out on connections, as seen by one party. Each function returns the connections' plans:
 * name; isOfferer; tracks to send; and where it applies sendsOnly, furtherReceivers (media kinds), disguise (changes the
 * SDP on its way out), configuration (of the RTCPeerConnection), attach (called with the fresh RTCPeerConnection).
 *
 * `media` is what openMedia gives, with turn (the relay's URL, for that kind) and onFrame(bitmap) for received frames that come in no stream.
 */
const KINDS = {
  one: (isClinician, media) => [{ name: 'call', isOfferer: isClinician, tracks: tracksOf(media.self) }],

  dtx: (isClinician, media) => [
    { name: 'call', isOfferer: isClinician, tracks: tracksOf(media.self), disguise: withDtx },
  ],

  two: (isClinician, media) =>
    ['clinician', 'patient'].map((sender) => {
      const isOfferer = (sender === 'clinician') === isClinician;
      return { name: `from ${sender}`, isOfferer, sendsOnly: true, tracks: isOfferer ? tracksOf(media.self) : [] };
    }),

  server: (isClinician, media) => [
    isClinician
      ? {
          name: 'call',
          isOfferer: true,
          tracks: tracksOf(media.self),
          furtherReceivers: ['audio', 'video', 'audio', 'video'],
        }
      : {
          name: 'call',
          isOfferer: false,
          tracks: [media.self, ...media.others()].flatMap(tracksOf),
          disguise: asIceLite,
        },
  ],

  relay: (isClinician, media) => [
    {
      name: 'call',
      isOfferer: isClinician,
      tracks: tracksOf(media.self),
      configuration: {
        iceTransportPolicy: 'relay',
        iceServers: [{ urls: media.turn, username: 'visit', credential: 'visit' }],
      },
    },
  ],

  data: (isClinician, media) => [
    { name: 'call', isOfferer: isClinician, tracks: [], attach: (connection) => attachDataMedia(connection, media) },
  ],
};

/** @throws when there is no such kind */
export function planConnections(kind, party, media) {
  const plan = KINDS[kind];
  if (!plan) throw new Error(`There is no call of kind "${kind}".`);
  return plan(party === 'clinician', media);
}
