/**
 * Joins the room. The server numbers the calls: each time both parties are there anew, `start` comes with a new number,
 * and what belongs to an older call is ignored.
 *
 * @param {{ room: string, party: string }} place
 * @param {{ onStart(): void, onDescription(signal: { connection: string, type: string, sdp: string }): void, onGone(): void,
 *   onReplaced(): void, onError(message: string): void }} handlers
 */
export function joinRoom(place, handlers) {
  const query = new URLSearchParams(place);
  const events = new EventSource(`/events?${query}`);
  let call = 0;

  events.addEventListener('start', (event) => {
    call = JSON.parse(event.data).call;
    handlers.onStart();
  });
  events.addEventListener('description', (event) => {
    const signal = JSON.parse(event.data);
    if (signal.call === call) handlers.onDescription(signal);
  });
  events.addEventListener('gone', () => handlers.onGone());
  events.addEventListener('replaced', () => {
    events.close();
    handlers.onReplaced();
  });

  return {
    /** Asks for a new call, because this one's connection failed. */
    restart: () => fetch(`/restart?${query}`, { method: 'POST', body: call }),
    async send(connection, { type, sdp }) {
      const body = JSON.stringify({ call, connection, type, sdp });
      const response = await fetch(`/signal?${query}`, { method: 'POST', body });
      if (!response.ok) handlers.onError(await response.text());
    },
    leave: () => events.close(),
  };
}
