"""The process that trains, from the other side: what it says as steps for people and for curves."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from organizer.errors import OrganizerError
from organizer.text import text
from organizer.training import network_process
from organizer.training.deep_settings import DeepSettings
from organizer.training.pausing import Pause
from organizer.training.step import Point, Step
from organizer.vision.child_process import Child, ChildError, ChildLostError, Message

TRAINING = text("Training the network")

_PATIENCE = 3600.0
"""Seconds after which a process that says nothing is taken for hung."""

_BEAT = 0.2
"""Seconds after which a sign of life is given, so that a cancel is heard at once."""


def watched(
    folder: Path, classes: int, settings: DeepSettings, pause: Pause
) -> Generator[Step, None, tuple[Message, str]]:
    """Run the process that trains; pass on what it says, and to it when to rest.

    Args:
        folder: See :class:`organizer.training.keras_training.Trainer`.
        classes: How many there are.
        settings: How to train.
        pause: Says when to rest.

    Yields:
        Progress, several times a second; closing ends the process at once.

    Returns:
        Its last message, and what it ran on.

    Raises:
        OrganizerError: It says that it cannot be done, or is gone.
    """
    device = ""
    at = Step(TRAINING, 0, settings.epochs)
    try:
        child = Child(network_process.run, str(folder), classes, settings, name="training")
        with closing(child), pause.passed_on():
            for message in _messages(child, pause):
                if "done" in message:
                    return message, device
                device = message.get("device", device)
                for step in steps_of(message, at, settings.epochs):
                    yield step
                    at = replace(step, detail="", points=())
        raise AssertionError("the messages of a child end with an error")
    except ChildLostError as error:
        raise OrganizerError(
            text(
                "The training stopped: {reason}. If memory was short, lower --batch (it was "
                "{batch}) or close other programs; the same command goes on from the last epoch.",
                reason=error.message,
                batch=settings.batch,
            )
        ) from error
    except ChildError as error:
        raise OrganizerError(text("{reason}.", reason=error.message)) from error


def _messages(child: Child, pause: Pause) -> Iterator[Message]:
    """What the process says, and several times a second that it says nothing (an empty message).

    Raises:
        ChildError: It says that something cannot be done.
        ChildLostError: It is gone, or was taken for hung.
    """
    told, silent = False, 0.0
    while True:
        if pause.wanted != told:
            told = pause.wanted
            child.send({"pause": told})
        message = child.poll(_BEAT)
        if message is None:
            silent = 0.0 if pause.resting else silent + _BEAT
            if silent > _PATIENCE:
                child.close()
                raise ChildLostError(
                    text("it did not answer for {seconds:.0f} seconds", seconds=_PATIENCE)
                )
            yield {}
            continue
        silent = 0.0
        pause.resting = message.get("paused", pause.resting)
        yield message


def steps_of(message: Message, before: Step, epochs: int) -> Iterator[Step]:
    """The steps that a message makes; none for one that says nothing new.

    Args:
        message: As :class:`organizer.training.keras_training.Trainer` sends it; empty for a sign
            of life.
        before: The step before it.
        epochs: How many there are at most.
    """
    if not message:
        yield before
    if "resumed" in message:
        detail = f"goes on after epoch {message['resumed']}"
        points = tuple(map(_point, message.get("history", ())))
        yield Step(TRAINING, message["resumed"], epochs, detail, points)
    if "epoch" in message:
        detail = (
            f"epoch {message['epoch']}: loss {message['loss']:.3f}, "
            f"validation {message['accuracy']:.1%}"
        )
        yield Step(TRAINING, message["epoch"], epochs, detail, (_point(message),))
    elif "photos" in message:
        done, of = message["photos"], message["of"]
        at = Point(message["during"] - 1 + done / max(of, 1), train_loss=message["train_loss"])
        yield Step(text("Learning photos"), done, of, points=(at,))
    elif "step" in message:
        yield Step(text("Making the file"), 0, 1)


def _point(entry: Message) -> Point:
    return Point(entry["epoch"], entry["train_loss"], entry["loss"], entry["accuracy"])
