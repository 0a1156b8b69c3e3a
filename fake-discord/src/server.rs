//! The listening socket, and connections that can be cut in the middle of a sentence.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use axum::Router;
use axum::extract::connect_info::Connected;
use axum::routing::any;
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use crate::hub::Hub;
use crate::schema::Schema;
use crate::settings::Settings;
use crate::{FakeDiscord, gateway, rest};

/// Stops serving when the last handle to it is gone.
pub(crate) struct Server {
    hub: Arc<Hub>,
    serving: JoinHandle<()>,
}

impl Server {
    /// Takes no more connections and ends the bot's. A second call does nothing.
    pub(crate) fn stop(&self) {
        self.hub.change(|world| {
            world.stopped = true;
            world.sessions.forget();
        });
        self.serving.abort();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Binds the port and serves it from a task of its own.
pub(crate) async fn start(settings: Settings, schema: Option<Schema>) -> io::Result<FakeDiscord> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, settings.port)).await?;
    let hub = Hub::new(settings, schema, listener.local_addr()?.port());
    let routes = Router::new()
        .route("/gateway", any(gateway::socket::accept))
        .fallback(rest::serve)
        .with_state(Arc::clone(&hub))
        .into_make_service_with_connect_info::<Scissors>();
    let serving = tokio::spawn(async move {
        // Serving ends only when this task is aborted.
        let _ = axum::serve(Lines(listener), routes).await;
    });
    let server = Arc::new(Server { hub: Arc::clone(&hub), serving });
    Ok(FakeDiscord::new(hub, server))
}

/// Cuts the connection a request came on, before its answer is written.
#[derive(Clone, Default)]
pub(crate) struct Scissors(Arc<AtomicBool>);

impl Scissors {
    pub(crate) fn cut(&self) {
        self.0.store(true, Ordering::Release);
    }

    fn is_cut(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}

impl Connected<IncomingStream<'_, Lines>> for Scissors {
    fn connect_info(stream: IncomingStream<'_, Lines>) -> Self {
        stream.io().scissors.clone()
    }
}

/// Accepts connections and hands each a pair of scissors.
pub(crate) struct Lines(TcpListener);

impl Listener for Lines {
    type Io = Line;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Line, SocketAddr) {
        let (stream, address) = Listener::accept(&mut self.0).await;
        // Small frames must not wait for each other; without this a press takes 40 ms.
        let _ = stream.set_nodelay(true);
        (Line { stream, scissors: Scissors::default() }, address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }
}

/// A connection that fails to write once it is cut.
pub(crate) struct Line {
    stream: TcpStream,
    scissors: Scissors,
}

impl Line {
    fn intact(&self) -> io::Result<()> {
        if self.scissors.is_cut() {
            return Err(io::ErrorKind::ConnectionReset.into());
        }
        Ok(())
    }
}

impl AsyncRead for Line {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, into)
    }
}

impl AsyncWrite for Line {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.intact()?;
        Pin::new(&mut self.stream).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.intact()?;
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
