"""What is remembered about jobs and drafts, across workers and restarts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from nemo_local.store import Line, Render, Session, Store
from nemo_local.store.versions import REACH
from nemo_local.timeline import Draft, Segment, Track, TrackKind


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(tmp_path / "nemo.db")
    yield made
    made.close()


@pytest.fixture
def session(store: Store) -> Session:
    return new_session(store, "client")


def new_session(store: Store, client: str) -> Session:
    person = store.people.by_client(client, "here", now=0, lasts_s=1e9, per_address=100)
    assert person is not None
    return store.sessions.create(person.user_id, "en", 0)


def job(session: Session, name: str, at: float = 0.0) -> Render:
    key = f"{session.id}-{name}"
    return Render(key, session.user_id, name, session.id, "{}", "mp4", "high", created_at=at)


def draft(text: str) -> Draft:
    return Draft((Track("t", TrackKind.TEXT, (Segment("s", 0, 1, text=text),), role="title"),))


def test_a_job_is_one_workers_at_a_time(store: Store, session: Session) -> None:
    store.renders.add(job(session, "r"))
    mine = store.renders.claim("w1", now=10, lease_until=14)
    assert mine is not None
    assert mine.status == "processing"
    assert store.renders.claim("w2", now=10, lease_until=14) is None
    assert store.renders.renew(mine.key, "w1", 18, 50)
    assert not store.renders.renew(mine.key, "w2", 18, 50)
    assert not store.renders.complete(mine.key, "w2", "f.mp4", 1, 12)
    assert store.renders.complete(mine.key, "w1", "f.mp4", 1, 12)
    assert not store.renders.complete(mine.key, "w1", "g.mp4", 1, 13)


def test_a_dead_workers_job_is_done_by_another_and_only_by_it(
    store: Store, session: Session
) -> None:
    store.renders.add(job(session, "r"))
    lost = store.renders.claim("dead", now=10, lease_until=14)
    assert lost is not None
    store.renders.reclaim(now=13)
    assert store.renders.pending() == 0
    store.renders.reclaim(now=15)
    assert store.renders.pending() == 1
    assert store.renders.claim("alive", now=15, lease_until=19)
    assert not store.renders.complete(lost.key, "dead", "f.mp4", 1, 16)
    assert store.renders.complete(lost.key, "alive", "g.mp4", 1, 17)


def test_a_job_that_kills_its_workers_is_given_up(store: Store, session: Session) -> None:
    store.renders.add(job(session, "r"))
    for now in (10, 20, 30):
        assert store.renders.claim("w", now=now, lease_until=now + 4)
        store.renders.reclaim(now=now + 5)
    found = store.renders.find(session.user_id, "r")
    assert found is not None
    assert found.status == "failed"
    assert "unexpectedly" in (found.error or "")


def test_giving_a_job_back_is_no_failed_attempt(store: Store, session: Session) -> None:
    store.renders.add(job(session, "r"))
    for now in range(10):
        claimed = store.renders.claim("w", now=now, lease_until=now + 4)
        assert claimed is not None
        assert store.renders.give_back(claimed.key, "w")
    assert store.renders.pending() == 1


def test_progress_never_goes_down(store: Store, session: Session) -> None:
    store.renders.add(job(session, "r"))
    claimed = store.renders.claim("w", now=1, lease_until=9)
    assert claimed is not None
    for told in (20, 60, 40):
        store.renders.renew(claimed.key, "w", 9, told)
    found = store.renders.by_key(claimed.key)
    assert found is not None
    assert found.progress == 60


def test_sessions_take_turns_oldest_service_first(store: Store) -> None:
    a, b, c = (new_session(store, name) for name in "abc")
    for at, (who, name) in enumerate([(a, "a1"), (a, "a2"), (a, "a3"), (b, "b1"), (b, "b2")]):
        store.renders.add(job(who, name, at))
    order = []
    for now in range(1, 7):
        if now == 3:
            store.renders.add(job(c, "c1", 99))
        claimed = store.renders.claim("w", now=now, lease_until=now + 9)
        assert claimed is not None
        order.append(claimed.id)
    assert order == ["a1", "b1", "c1", "a2", "b2", "a3"]


def test_an_id_belongs_to_its_person(store: Store, session: Session) -> None:
    other = new_session(store, "other")
    assert store.renders.add(job(session, "r"))
    assert not store.renders.add(job(session, "r"))
    assert store.renders.add(job(other, "r"))


def test_drafts_form_a_tree_and_redo_follows_the_newest_branch(
    store: Store, session: Session
) -> None:
    versions = store.versions
    for text in ("a", "b"):
        versions.add(session.id, draft(text))
    versions.move(session.id, -2)
    assert versions.current(session.id) == Draft()
    assert versions.line(session.id) == Line((), Draft(), (draft("a"), draft("b")))
    versions.move(session.id, 1)
    versions.add(session.id, draft("c"))
    assert versions.line(session.id) == Line((Draft(), draft("a")), draft("c"), ())
    versions.move(session.id, -1)
    assert versions.line(session.id) == Line((Draft(),), draft("a"), (draft("c"),))
    with pytest.raises(IndexError):
        versions.move(session.id, 2)
    assert versions.current(session.id) == draft("a")


def test_undo_reaches_back_so_far_and_no_turn_reads_more(store: Store, session: Session) -> None:
    for i in range(REACH + 10):
        store.versions.add(session.id, draft(str(i)))
    line = store.versions.line(session.id)
    assert line.now == draft(str(REACH + 9))
    assert line.past == tuple(draft(str(i)) for i in range(9, REACH + 9))


def test_everything_is_there_after_a_restart(tmp_path: Path) -> None:
    first = Store(tmp_path / "nemo.db")
    session = new_session(first, "client")
    first.versions.add(session.id, draft("kept"))
    first.renders.add(job(session, "r"))
    key = first.queue_key()
    first.close()
    second = Store(tmp_path / "nemo.db")
    person = second.people.by_client("client", "here", now=0, lasts_s=1e9, per_address=100)
    assert person is not None
    assert second.sessions.by_token(person.token, session.id, 0) == session
    assert second.versions.current(session.id) == draft("kept")
    assert second.renders.pending() == 1
    assert second.queue_key() == key
    second.close()
