// The same server under its other name is a different site: the call runs in a cross-origin frame, as with a bought-in
// video service.
const otherHost = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
document.getElementById('call').src = `http://${otherHost}:${location.port}/clinician${location.search}`;
