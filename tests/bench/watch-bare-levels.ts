// The least that anyone can do to know who talks: ask ten times a second how loud both sides are, and do nothing with it.
import { onConnection } from './on-connection';

onConnection((connection) => {
  setInterval(() => void connection.getStats(), 1000);
  setInterval(() => {
    const audio = connection.getTransceivers().find(({ receiver }) => receiver.track.kind === 'audio');
    audio?.receiver.getSynchronizationSources();
    void audio?.sender.getStats();
  }, 100);
});
