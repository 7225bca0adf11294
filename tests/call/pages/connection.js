/** Candidates travel inside the SDP, because the network between the parties rewrites them there. */
function candidatesGathered(connection) {
  if (connection.iceGatheringState === 'complete') return Promise.resolve();
  return new Promise((resolve) => {
    connection.addEventListener('icegatheringstatechange', () => {
      if (connection.iceGatheringState === 'complete') resolve();
    });
  });
}

/**
 * Sets up one connection as its plan says (see kinds.js).
 *
 * @param {object} plan
 * @param {{ send(description: { type: string, sdp: string }): Promise<void>, onStream(stream: MediaStream): void }} edges
 */
export function openConnection(plan, { send, onStream }) {
  const connection = new RTCPeerConnection({ bundlePolicy: 'max-bundle', ...plan.configuration });
  connection.addEventListener('track', ({ streams: [stream] }) => onStream(stream));
  plan.attach?.(connection);

  for (const { track, stream } of plan.tracks) {
    if (plan.isOfferer) {
      connection.addTransceiver(track, { direction: plan.sendsOnly ? 'sendonly' : 'sendrecv', streams: [stream] });
    } else {
      // Unlike a transceiver of our own, a track takes the place that the offer has for it (RFC 9429, section 5.10).
      connection.addTrack(track, stream);
    }
  }
  for (const kind of plan.furtherReceivers ?? []) connection.addTransceiver(kind, { direction: 'recvonly' });

  async function describe(description) {
    await connection.setLocalDescription(description);
    await candidatesGathered(connection);
    const { type, sdp } = connection.localDescription;
    await send({ type, sdp: plan.disguise ? plan.disguise(sdp) : sdp });
  }

  return {
    connection,
    start: async () => {
      if (plan.isOfferer) await describe(await connection.createOffer());
    },
    async receive({ type, sdp }) {
      await connection.setRemoteDescription({ type, sdp });
      if (type === 'offer') await describe(await connection.createAnswer());
    },
  };
}
