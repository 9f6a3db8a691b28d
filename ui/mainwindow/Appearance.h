#pragma once

/// Light or dark, as the system has it or as the user chose.
enum class Appearance { System, Light, Dark };

/// Gives the whole program the colours of an appearance; every colour of the window comes from the palette.
void applyAppearance(Appearance appearance);
