"""Forty honest phones while another address does its worst: 200 slow connections, headers and bodies without end, junk.

usage: hostile.py STAGE WEB_FOLDER [SECONDS]
Fails when an honest request is not answered, memory grows beyond 64 MB, or the slow ones keep the door.
"""
import asyncio
import json
import os
import subprocess
import sys
import time

STAGE, WEB = sys.argv[1:3]
SECONDS = float(sys.argv[3]) if len(sys.argv) > 3 else 8
HONEST, EVIL = "127.0.0.1", "127.0.0.2"
MOST_GROWTH_KB = 64 * 1024
SANITIZED_KEEPS_KB = 192 * 1024  # freed memory that AddressSanitizer holds back for a while


class Room:
    def __init__(self):
        # A sanitized build keeps what was freed; a little of it is enough here.
        env = dict(os.environ, ASAN_OPTIONS="quarantine_size_mb=4:" + os.environ.get("ASAN_OPTIONS", ""))
        self.process = subprocess.Popen([STAGE, WEB], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=env)
        self.port = json.loads(self.process.stdout.readline())["port"]

    def memory(self):
        with open("/proc/%d/status" % self.process.pid) as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))

    def stop(self):
        self.process.stdin.close()
        began = time.time()
        self.process.wait(20)
        return time.time() - began


async def connect(room, source):
    return await asyncio.open_connection(HONEST, room.port, local_addr=(source, 0))


async def answer(reader):
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    length = [line.split(":")[1] for line in head.split("\r\n") if line.lower().startswith("content-length")]
    body = await reader.readexactly(int(length[0])) if length and " 204 " not in head.split("\r\n")[0] + " " else b""
    return int(head.split()[1]), body


def request(room, method, path, token="", body=b""):
    head = "%s %s HTTP/1.1\r\nHost: %s:%d\r\nX-Propartif-Client: 1\r\n" % (method, path, HONEST, room.port)
    if token:
        head += "X-Propartif-Seat: %s\r\n" % token
    if method == "POST":
        head += "Content-Type: application/json\r\nContent-Length: %d\r\n" % len(body)
    return head.encode() + b"\r\n" + body


async def phone(room, number, until, times):
    reader, writer = await connect(room, HONEST)
    body = json.dumps({"code": "K7M2PX", "nickname": "Peserta %d" % number}).encode()
    writer.write(request(room, "POST", "/api/join", body=body))
    status, said = await answer(reader)
    assert status == 200, said
    token = json.loads(said)["token"]
    while time.time() < until:
        began = time.time()
        writer.write(request(room, "GET", "/api/state?after=0", token))
        status, _ = await answer(reader)
        assert status == 200, status
        times.append(time.time() - began)
        await asyncio.sleep(0.5)
    writer.close()


async def slow(room, until, sent_away):
    """One byte a second, and again when shown the door."""
    while time.time() < until:
        try:
            reader, writer = await connect(room, EVIL)
            writer.write(b"POST /api/submit HTTP/1.1\r\nX: ")
            while time.time() < until:
                writer.write(b"x")
                await writer.drain()
                try:
                    if not await asyncio.wait_for(reader.read(200), 1):
                        break
                except asyncio.TimeoutError:
                    continue
            writer.close()
        except OSError:
            pass
        sent_away.append(1)
        await asyncio.sleep(0.2)


async def pour(room, until, start, piece):
    """Bytes without end."""
    while time.time() < until:
        try:
            _, writer = await connect(room, EVIL)
            writer.write(start)
            for _ in range(1600):  # 100 MB
                writer.write(piece)
                await writer.drain()
        except OSError:
            await asyncio.sleep(0.02)


async def main():
    room = Room()
    before = room.memory()
    with open("/proc/%d/maps" % room.process.pid) as maps:
        sanitized = "libasan" in maps.read()
    until = time.time() + SECONDS
    times, sent_away = [], []
    evil = [slow(room, until, sent_away) for _ in range(200)]
    evil += [pour(room, until, start, piece) for start, piece in (
        (b"GET / HTTP/1.1\r\nX: ", b"x" * 65536),
        (b"GET / HTTP/1.1\r\n", b"X: y\r\n" * 10000),
        (b"POST /api/join HTTP/1.1\r\nContent-Length: 104857600\r\n\r\n", b"b" * 65536),
        (b"POST /api/join HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\n", b"b" * 65536),
        (b"", os.urandom(65536)),
        (b"", b"GET /app.js HTTP/1.1\r\nHost: a\r\n\r\n" * 2000))]
    honest = [phone(room, number, until, times) for number in range(40)]
    await asyncio.gather(*evil, *honest)
    grown = room.memory() - before
    stopping = room.stop()
    times.sort()
    print("40 phones: %d requests, p50 %.1f, p95 %.1f, max %.1f ms; memory grew by %d KB; %d slow ones sent away; stopped in %.2f s"
          % (len(times), times[len(times) // 2] * 1000, times[len(times) * 95 // 100] * 1000, times[-1] * 1000, grown,
             len(sent_away), stopping))
    assert len(times) >= 40, "the phones were hardly served"
    assert grown <= MOST_GROWTH_KB + (SANITIZED_KEEPS_KB if sanitized else 0), "memory"
    assert len(sent_away) >= 200, "nobody was sent away"


asyncio.run(main())
