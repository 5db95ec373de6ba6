"""Makes the console's PNG icons from the mark in icon.svg: python3 web/scripts/icons.py (needs Pillow)."""

from pathlib import Path

from PIL import Image, ImageDraw

BLUE = "#1f4e79"
FOLDER = Path(__file__).parent.parent / "console" / "public"


def mark(draw, scale, dx, dy):
    """The speech bubble of icon.svg, in its 32 units."""

    def at(*units):
        return [unit * scale + (dx if i % 2 == 0 else dy) for i, unit in enumerate(units)]

    draw.rounded_rectangle(at(8, 8, 24, 21), radius=3.5 * scale, fill="white")
    draw.polygon(at(10, 20, 10, 24.4, 15.2, 20.9), fill="white")


def icon(size, maskable):
    big = size * 4
    image = Image.new("RGBA", (big, big), BLUE if maskable else (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    scale = big / 32
    if maskable:
        inner = scale * 0.8
        mark(draw, inner, (big - 32 * inner) / 2, (big - 32 * inner) / 2)
    else:
        draw.rounded_rectangle([0, 0, big - 1, big - 1], radius=8 * scale, fill=BLUE)
        mark(draw, scale, 0, 0)
    return image.resize((size, size), Image.LANCZOS)


icon(192, False).save(FOLDER / "icon-192.png", optimize=True)
icon(512, False).save(FOLDER / "icon-512.png", optimize=True)
icon(512, True).save(FOLDER / "icon-maskable.png", optimize=True)
