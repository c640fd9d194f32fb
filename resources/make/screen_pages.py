"""Pages to take screenshots of: the usual kinds of apps and sites, with random words and looks."""

from __future__ import annotations

import colorsys
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

WORDS = (
    "time people way water word day part number sound year work place live back thing name sentence"
    " man line boy farm large end turn move play spell air animal house point page letter mother"
    " answer study learn plant cover food sun four state keep eye never last let thought city tree"
    " cross hard start story saw far sea draw left late run press close night real life open seem"
    " together next white children begin got walk example ease paper group always music both"
    " mark book carry science eat room friend idea fish mountain stop once base hear horse cut"
    " sure watch 照片 今天 明天 时间 朋友 工作 学习 城市 天气 音乐 电影 新闻 旅行 设置 消息 你好"
    " 收到 谢谢 会议 文件"
).split()


@dataclass(frozen=True, slots=True)
class Look:
    """How a page looks: CSS colours and a font."""

    back: str
    card: str
    ink: str
    faint: str
    accent: str
    font: str
    dark: bool


def look(rng: random.Random) -> Look:
    """Draw a look, light or dark."""
    hue = rng.random()
    accent = _css(hue, rng.uniform(0.5, 0.9), rng.uniform(0.5, 0.9))
    fonts = ("DejaVu Sans", "DejaVu Serif", "Noto Sans CJK SC", "Nimbus Sans", "Noto Sans Mono")
    font = rng.choice(fonts)
    if rng.random() < 0.4:
        base = rng.uniform(0, 0.15)
        back, card = _css(hue, 0.15, base), _css(hue, 0.15, base + 0.07)
        return Look(back, card, "#e8e8ea", "#8b8d93", accent, font, dark=True)
    tint = rng.choice((0, 0, 0.03, 0.08))
    back, card = _css(hue, tint, rng.uniform(0.93, 1)), _css(hue, tint / 2, 1)
    return Look(back, card, "#1c1d20", "#7b7d83", accent, font, dark=False)


def words(rng: random.Random, count: int) -> str:
    """A sentence of so many words."""
    return " ".join(rng.choice(WORDS) for _ in range(count)).capitalize()


def page(
    kind: str, rng: random.Random, pictures: Sequence[Path], *, phone: bool, style: Look
) -> str:
    """Make a page.

    Args:
        kind: One of :data:`KINDS`.
        rng: Decides about everything.
        pictures: Photos that the page may show.
        phone: Whether it is for a phone: with a status bar, in one column.
        style: Its look.
    """
    maker = _Maker(rng, pictures, phone, style)
    body = KINDS[kind](maker)
    size = rng.choice((13, 14, 15, 16, 18))
    status = maker.status_bar() if phone and rng.random() < 0.9 else ""
    frame = maker.browser_bar() if not phone and rng.random() < 0.5 else ""
    task = maker.task_bar() if not phone and rng.random() < 0.35 else ""
    return (
        f"<!doctype html><meta charset=utf-8><style>*{{box-sizing:border-box}}"
        f"body{{margin:0;background:{style.back};color:{style.ink};overflow:hidden;"
        f"font:{size}px '{style.font}',sans-serif;line-height:{rng.uniform(1.2, 1.6):.2f}}}"
        f".card{{background:{style.card};border-radius:{rng.choice((0, 4, 12, 20))}px;"
        f"padding:12px;margin:8px;border:1px solid {style.faint}33}}"
        f"small{{color:{style.faint}}}h1,h2{{margin:8px 0}}img{{object-fit:cover;display:block}}"
        f"</style>{status}{frame}{body}{task}"
    )


@dataclass(frozen=True, slots=True)
class _Maker:
    rng: random.Random
    pictures: Sequence[Path]
    phone: bool
    look: Look

    def picture(self, width: str, height: str, radius: int = 0) -> str:
        css = f"width:{width};height:{height};border-radius:{radius}px"
        if self.pictures and self.rng.random() < 0.75:
            return f"<img style='{css}' src='{self.rng.choice(self.pictures).as_uri()}'>"
        one, two = (_css(self.rng.random(), 0.5, self.rng.random()) for _ in range(2))
        return f"<div style='{css};background:linear-gradient({one},{two})'></div>"

    def status_bar(self) -> str:
        clock = f"{self.rng.randrange(24)}:{self.rng.randrange(60):02}"
        icons = self.rng.choice(("▂▄▆ ⚡ 87%", "●●●○ WiFi ▮", "4G ▲ 56%", "◢ 5G ▯ 23%"))
        return (
            f"<div style='display:flex;justify-content:space-between;padding:4px 18px;"
            f"font-size:12px'><b>{clock}</b><span>{icons}</span></div>"
        )

    def browser_bar(self) -> str:
        tabs = "".join(
            f"<span style='padding:5px 14px;background:{self.look.card};margin-right:3px;"
            f"border-radius:8px 8px 0 0'>{words(self.rng, 2)} ×</span>"
            for _ in range(self.rng.randint(1, 6))
        )
        return (
            f"<div style='background:{self.look.faint}55;padding:6px 8px 0;font-size:12px'>{tabs}"
            f"<div style='background:{self.look.card};margin:0 -8px;padding:6px 12px'>← → ⟳ &nbsp; "
            f"https://www.{words(self.rng, 1).lower()}.com/{words(self.rng, 2)}</div></div>"
        )

    def task_bar(self) -> str:
        icons = "".join(
            f"<span style='display:inline-block;width:24px;height:24px;margin:0 6px;"
            f"border-radius:5px;background:{_css(self.rng.random(), 0.6, 0.8)}'></span>"
            for _ in range(self.rng.randint(4, 12))
        )
        return (
            f"<div style='position:fixed;bottom:0;left:0;right:0;height:40px;padding:8px;"
            f"background:{self.look.card};border-top:1px solid {self.look.faint}55'>{icons}"
            f"<span style='float:right;font-size:12px'>{self.rng.randrange(24)}:42</span></div>"
        )

    def header(self) -> str:
        fill = self.rng.choice((self.look.accent, self.look.card))
        return (
            f"<div style='background:{fill};padding:14px;font-size:1.3em'>☰ &nbsp;"
            f"<b>{words(self.rng, 2)}</b><span style='float:right'>⌕ ⋮</span></div>"
        )

    def paragraphs(self, count: int) -> str:
        return "".join(f"<p>{words(self.rng, self.rng.randint(20, 90))}.</p>" for _ in range(count))


def _article(made: _Maker) -> str:
    rng = made.rng
    hero = made.picture("100%", f"{rng.randint(120, 380)}px") if rng.random() < 0.7 else ""
    main = f"<h1>{words(rng, 8)}</h1><small>{words(rng, 5)}</small>{hero}{made.paragraphs(9)}"
    if made.phone:
        return f"{made.header()}<div style='padding:0 16px'>{main}</div>"
    side = "".join(
        f"<div class=card>{made.picture('100%', '90px')}{words(rng, 6)}</div>" for _ in range(5)
    )
    return (
        f"{made.header()}<div style='display:flex;max-width:{rng.randint(900, 1400)}px;"
        f"margin:auto'><div style='flex:3;padding:16px'>{main}</div>"
        f"<div style='flex:1'>{side}</div></div>"
    )


def _chat(made: _Maker) -> str:
    rng = made.rng
    rows = ""
    for _ in range(22):
        mine = rng.random() < 0.5
        fill = made.look.accent if mine else made.look.card
        inner = words(rng, rng.randint(1, 22))
        if rng.random() < 0.1:
            inner = made.picture("180px", "140px", 8)
        rows += (
            f"<div style='display:flex;justify-content:{'flex-end' if mine else 'flex-start'}'>"
            f"<div class=card style='max-width:70%;background:{fill}'>{inner}</div></div>"
        )
    return f"{made.header()}{rows}"


def _rows(made: _Maker) -> str:
    rng = made.rng
    line = "".join(
        f"<div style='display:flex;gap:12px;padding:10px 14px;border-bottom:1px solid "
        f"{made.look.faint}44'><div style='width:40px;height:40px;border-radius:50%;flex:none;"
        f"background:{_css(rng.random(), 0.5, 0.8)}'></div><div style='flex:1;overflow:hidden;"
        f"white-space:nowrap'><b>{words(rng, 3)}</b><br><small>{words(rng, 14)}</small></div>"
        f"<small>{rng.randrange(24)}:{rng.randrange(60):02}</small></div>"
        for _ in range(30)
    )
    return f"{made.header()}{line}"


def _settings(made: _Maker) -> str:
    rng = made.rng
    line = ""
    for _ in range(9):
        items = "".join(
            f"<div style='padding:9px 0;border-bottom:1px solid {made.look.faint}33'>"
            f"{words(rng, rng.randint(1, 4))}<span style='float:right;width:40px;height:22px;"
            f"border-radius:11px;background:"
            f"{rng.choice((made.look.accent, made.look.faint))}'></span></div>"
            for _ in range(rng.randint(1, 5))
        )
        line += f"<small style='padding:16px'>{words(rng, 2)}</small><div class=card>{items}</div>"
    return f"<h1 style='padding:8px 16px'>{words(rng, 1)}</h1>{line}"


def _table(made: _Maker) -> str:
    rng = made.rng
    columns = 4 if made.phone else rng.randint(6, 14)
    body = "".join(
        "<tr>" + "".join(f"<td>{_cell(rng)}</td>" for _ in range(columns)) + "</tr>"
        for _ in range(45)
    )
    return (
        f"<style>td{{border:1px solid {made.look.faint}66;padding:3px 8px;white-space:nowrap}}"
        f"</style>{made.header()}<table style='border-collapse:collapse;width:100%'>{body}</table>"
    )


def _code(made: _Maker) -> str:
    rng = made.rng
    lines = ""
    for number in range(1, 60):
        parts = "".join(
            f"<span style='color:{_css(rng.random(), 0.5, 0.85 if made.look.dark else 0.5)}'>"
            f"{rng.choice(WORDS)}{rng.choice((' ', ' = ', '(', ') ', '.', ': '))}</span>"
            for _ in range(rng.randint(0, 9))
        )
        indent = "&nbsp;" * (4 * rng.randrange(4))
        lines += f"<div><small>{number:>4} </small>{indent}{parts}</div>"
    side = "".join(f"<div>▸ {words(rng, 1)}</div>" for _ in range(24))
    left = "" if made.phone else f"<div style='width:190px;padding:8px'>{side}</div>"
    return f"<div style='display:flex;font-family:monospace'>{left}<div>{lines}</div></div>"


def _feed(made: _Maker) -> str:
    rng = made.rng
    post = "".join(
        f"<div class=card style='max-width:640px;margin:8px auto'><b>{words(rng, 2)}</b>"
        f"{made.picture('100%', f'{rng.randint(200, 480)}px')}"
        f"♡ ✉ ↗ <b>{rng.randrange(999)}</b> {words(rng, 12)}</div>"
        for _ in range(4)
    )
    return f"{made.header()}{post}"


def _gallery(made: _Maker) -> str:
    rng = made.rng
    columns = rng.randint(2, 4) if made.phone else rng.randint(4, 8)
    cells = "".join(
        f"<div>{made.picture('100%', '150px', 4)}<small>{words(rng, 2)}</small></div>"
        for _ in range(columns * 6)
    )
    grid = (
        f"display:grid;grid-template-columns:repeat({columns},1fr);gap:{rng.choice((2, 8, 14))}px"
    )
    return f"{made.header()}<div style='{grid};padding:8px'>{cells}</div>"


def _home(made: _Maker) -> str:
    rng = made.rng
    columns = 4 if made.phone else rng.randint(8, 14)
    count = columns * rng.randint(3, 6)
    icons = "".join(
        f"<div style='text-align:center;color:white;font-size:11px;text-shadow:0 1px 2px black'>"
        f"<div style='width:54px;height:54px;margin:auto;border-radius:{rng.choice((8, 14, 27))}px;"
        f"background:{_css(rng.random(), 0.6, 0.9)};font-size:28px;line-height:54px'>"
        f"{rng.choice('✉☎♫☀⚙★✎⌚▶☁')}</div>{words(rng, 1)}</div>"
        for _ in range(count)
    )
    wall = made.picture("100vw", "100vh")
    return (
        f"<div style='position:fixed;top:0;z-index:-1'>{wall}</div><div style='display:grid;"
        f"grid-template-columns:repeat({columns},1fr);gap:22px 8px;padding:40px 14px'>{icons}</div>"
    )


def _video(made: _Maker) -> str:
    rng = made.rng
    height = rng.randint(30, 70)
    return (
        f"<div style='position:relative'>{made.picture('100%', f'{height}vh')}<div style='position:"
        f"absolute;bottom:8px;left:0;right:0;padding:0 12px;color:white'>▶ &nbsp;1:23 / 9:41"
        f"<div style='height:4px;background:#fff8'><div style='height:4px;background:red;"
        f"width:{rng.randrange(100)}%'></div></div></div></div><h2 style='padding:0 12px'>"
        f"{words(rng, 9)}</h2>{_rows(made)}"
    )


def _results(made: _Maker) -> str:
    rng = made.rng
    hits = "".join(
        f"<div style='margin:18px 0'><small>https://{words(rng, 1)}.org › {words(rng, 1)}</small>"
        f"<div style='color:{made.look.accent};font-size:1.3em'>{words(rng, 7)}</div>"
        f"{words(rng, 25)}</div>"
        for _ in range(10)
    )
    return (
        f"<div style='padding:16px;max-width:760px'><div class=card style='border-radius:24px'>"
        f"⌕ {words(rng, 3)}</div>{hits}</div>"
    )


def _dialog(made: _Maker) -> str:
    rng = made.rng
    fields = "".join(
        f"<p>{words(rng, 2)}<div class=card style='margin:0'><small>{words(rng, 2)}</small></div>"
        for _ in range(rng.randint(1, 5))
    )
    return (
        f"{made.header()}<div class=card style='max-width:{rng.randint(300, 520)}px;margin:"
        f"{rng.randint(20, 120)}px auto;padding:24px'><h2>{words(rng, 3)}</h2>{words(rng, 12)}"
        f"{fields}<div style='background:{made.look.accent};padding:10px;text-align:center;"
        f"margin-top:18px'>{words(rng, 2)}</div></div>"
    )


def _charts(made: _Maker) -> str:
    rng = made.rng
    cards = ""
    for _ in range(3 if made.phone else 9):
        bars = "".join(
            f"<rect x='{x * 22}' y='{(top := rng.randint(5, 95))}' width='16' height='{100 - top}'"
            f" fill='{made.look.accent}'/>"
            for x in range(14)
        )
        cards += (
            f"<div class=card><small>{words(rng, 2)}</small><h2>{rng.randrange(99999)}</h2>"
            f"<svg width=100% height=110>{bars}</svg></div>"
        )
    columns = 1 if made.phone else 3
    grid = f"display:grid;grid-template-columns:repeat({columns},1fr)"
    return f"{made.header()}<div style='{grid}'>{cards}</div>"


def _city_map(made: _Maker) -> str:
    rng = made.rng
    ground = "#243" if made.look.dark else "#e8ece0"
    roads = "".join(
        f"<path d='M{rng.randrange(-99, 1900)} {rng.randrange(-99, 1100)} "
        f"L{rng.randrange(-99, 1900)} {rng.randrange(-99, 1100)}' stroke="
        f"'{rng.choice(('#fff', '#fd8', '#ccc'))}' stroke-width='{rng.choice((3, 6, 12))}'/>"
        f"<text x='{rng.randrange(1900)}' y='{rng.randrange(1100)}' font-size='13' "
        f"fill='{made.look.ink}'>{words(rng, 2)}</text>"
        for _ in range(60)
    )
    lake = f"<ellipse cx={rng.randrange(900)} cy=400 rx=220 ry=150 fill='#9cf'/>"
    return (
        f"<div class=card style='position:fixed;z-index:2;left:8px;top:40px;min-width:260px'>⌕ "
        f"{words(rng, 2)}</div><svg width=1920 height=1200 style='background:{ground}'>"
        f"{lake}{roads}</svg>"
    )


KINDS: dict[str, Callable[[_Maker], str]] = {
    "article": _article,
    "chat": _chat,
    "rows": _rows,
    "settings": _settings,
    "table": _table,
    "code": _code,
    "feed": _feed,
    "gallery": _gallery,
    "home": _home,
    "video": _video,
    "results": _results,
    "dialog": _dialog,
    "charts": _charts,
    "map": _city_map,
}
"""How each kind of page is made."""


def _cell(rng: random.Random) -> str:
    return rng.choice((str(rng.randrange(9999)), f"{rng.uniform(0, 99):.2f}", words(rng, 2), ""))


def _css(hue: float, saturation: float, value: float) -> str:
    red, green, blue = colorsys.hsv_to_rgb(hue % 1, min(saturation, 1), min(max(value, 0), 1))
    return f"#{round(red * 255):02x}{round(green * 255):02x}{round(blue * 255):02x}"
