"""What PyAV encodes: imported only where a film is made.

Equal pictures give equal bytes: one thread encodes, and no date or version is written.
"""

from collections.abc import Iterator
from contextlib import suppress
from fractions import Fraction
from typing import Any, BinaryIO, cast

import av
import numpy as np
from av.codec.context import Flags
from av.filter import Graph
from av.filter.context import FilterContext
from numpy.typing import NDArray
from PySide6.QtGui import QImage

# Lines and text on a plain ground: at this quality no eye sees a difference. More
# threads spare nothing, and with one alone nothing hangs on their timing.
_X264 = {"crf": "20", "preset": "superfast", "threads": "1"}
_BT709 = 1  # the colours of screens, as a file names them
_PALETTE = "stats_mode=full:reserve_transparent=0"
# Plain grounds stay plain; only smooth maps are dithered, in a pattern that stands.
_DITHER = "dither=bayer:bayer_scale=4:diff_mode=rectangle"


class _Film:
    """A container with one stream, see `ui.export.film.encoding.Encoder`."""

    palette_frames = 0

    def __init__(
        self, file: BinaryIO, format: str, codec: str, size: tuple[int, int], rate: int
    ) -> None:
        options = {"fflags": "+bitexact"}
        self._container: Any = av.open(file, "w", format=format, options=options)
        self._stream: Any = self._container.add_stream(codec, rate=rate)
        self._context = cast(Any, self._stream.codec_context)
        self._context.width, self._context.height = size
        self._context.flags |= Flags.bitexact
        self._count, self._base = 0, Fraction(1, rate)

    def learn(self, image: QImage) -> None:
        """Do without."""

    def finish(self) -> None:
        """Write what is left: the file is complete."""
        self._encode(None)
        self._container.close()

    def close(self) -> None:
        """Let go of everything, whether the file is complete or not."""
        with suppress(OSError, av.FFmpegError):  # what it still had is not wanted
            self._container.close()

    def _next(self, frame: av.VideoFrame) -> av.VideoFrame:
        """Return a frame with the time at which it comes."""
        frame.pts, frame.time_base = self._count, self._base
        self._count += 1
        return frame

    def _encode(self, frame: av.VideoFrame | None) -> None:
        for packet in self._stream.encode(frame):
            self._container.mux(packet)


class Mp4(_Film):
    """H.264 as every player and every slide knows it."""

    def __init__(
        self, file: BinaryIO, size: tuple[int, int], rate: int, texts: dict[str, str]
    ) -> None:
        super().__init__(file, "mp4", "libx264", size, rate)
        self._container.metadata.update(texts)
        context = self._context
        context.pix_fmt, context.options = "yuv420p", _X264
        context.color_primaries = context.color_trc = context.colorspace = _BT709

    def add(self, image: QImage) -> None:
        """Write the next picture."""
        # Not copied: it is read here and now.
        frame = av.VideoFrame.from_numpy_buffer(_pixels(image), format="bgra")
        frame = self._next(frame).reformat(
            format="yuv420p",
            dst_colorspace="ITU709",
            dst_color_range="MPEG",
            threads=1,
        )
        self._encode(frame)


class Gif(_Film):
    """An endless GIF, in 256 colours that are chosen from the film."""

    palette_frames = 24

    def __init__(self, file: BinaryIO, size: tuple[int, int], rate: int) -> None:
        super().__init__(file, "gif", "gif", size, rate)
        self._context.pix_fmt, self._context.options = "pal8", {"loop": "0"}
        self._size, self._learner = size, _Learner(size, self._base)
        self._source: FilterContext | None = None
        self._sink: FilterContext | None = None

    def learn(self, image: QImage) -> None:
        """Let the palette have the colours of a picture that will come."""
        self._learner.learn(image)

    def add(self, image: QImage) -> None:
        """Write the next picture."""
        if self._source is None:
            self._source, self._sink = self._limited(self._learner.palette())
        self._source.push(self._next(_copied(image)))
        self._drain()

    def finish(self) -> None:
        """Write what is left: the file is complete."""
        if self._source is not None:
            self._source.push(None)
            self._drain()
        super().finish()

    def _limited(self, palette: av.VideoFrame) -> tuple[FilterContext, FilterContext]:
        """Return the two ends of what gives pictures the colours of a palette."""
        self._graph = graph = _graph()
        source = _source(graph, self._size, self._base)
        colours = _source(graph, (palette.width, palette.height), self._base)
        use, sink = graph.add("paletteuse", _DITHER), graph.add("buffersink")
        source.link_to(use, 0, 0)
        colours.link_to(use, 0, 1)
        use.link_to(sink)
        graph.configure()
        palette.pts, palette.time_base = 0, self._base
        colours.push(palette)
        colours.push(None)
        return source, sink

    def _drain(self) -> None:
        assert self._sink is not None
        for frame in _pulled(self._sink):
            self._encode(frame)


class _Learner:
    """Finds the 256 colours that suit some pictures best."""

    def __init__(self, size: tuple[int, int], base: Fraction) -> None:
        self._graph, self._count, self._base = _graph(), 0, base
        self._source = _source(self._graph, size, base)
        self._sink = self._graph.add("buffersink")
        found = self._graph.add("palettegen", _PALETTE)
        self._graph.link_nodes(self._source, found, self._sink).configure()

    def learn(self, image: QImage) -> None:
        frame = _copied(image)
        frame.pts, frame.time_base = self._count, self._base
        self._count += 1
        self._source.push(frame)

    def palette(self) -> av.VideoFrame:
        self._source.push(None)
        found = self._sink.pull()
        assert isinstance(found, av.VideoFrame)
        return found


def _graph() -> Graph:
    graph = Graph()
    graph.threads = 1
    return graph


def _source(graph: Graph, size: tuple[int, int], base: Fraction) -> FilterContext:
    pixels = av.VideoFormat("bgra", *size)
    width, height = size
    return graph.add_buffer(width=width, height=height, format=pixels, time_base=base)


def _pulled(sink: FilterContext) -> Iterator[av.VideoFrame]:
    """Yield what has come to an end of a graph so far."""
    with suppress(av.BlockingIOError, av.EOFError):
        while True:
            frame = sink.pull()
            assert isinstance(frame, av.VideoFrame)
            yield frame


def _pixels(image: QImage) -> NDArray[np.uint8]:
    """Return the pixels of a picture of format RGB32, (height, width, 4)."""
    shape = image.height(), image.width(), 4
    return np.frombuffer(image.constBits(), np.uint8).reshape(shape)


def _copied(image: QImage) -> av.VideoFrame:
    """Return a picture as a frame that stays: filters compare one with the next."""
    return av.VideoFrame.from_ndarray(_pixels(image), format="bgra")
