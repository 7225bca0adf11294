// The least that anyone can do: ask each connection once a second, and do nothing with the answer.
import { onConnection } from './on-connection';

onConnection((connection) => setInterval(() => void connection.getStats(), 1000));
