"""Fits what a cosine means: confidence = sigmoid(scale * cosine + bias), a match from 0.5 on."""

from __future__ import annotations

import numpy as np
from photoseek.models.calibration import Calibration

# False pairs for each true one while the slope is fitted.
FALSE_FOR_ONE = 10.0
# Photos in the libraries that the cut-off is fitted in: a few hundred is what is first tried.
LIBRARY = 120
# Of queries for what no photo of a library shows, so many may be shown a match. Two in a hundred of
# the fitted ones are seven of those in absent.json: names of classes are the easier ones.
ALLOWED = 0.02


def fit(cosines: np.ndarray, true: np.ndarray) -> Calibration:
    """Weighted logistic regression by Newton's method over cosines and bool answers, both [n]."""
    x = np.stack([cosines, np.ones_like(cosines)], 1).astype(np.float64)
    weight = np.where(true, 1 / true.sum(), FALSE_FOR_ONE / (~true).sum())
    weight = weight / weight.sum()
    beta = np.array([5.0, -3.0])
    for _ in range(60):
        p = 1 / (1 + np.exp(-x @ beta))
        slope = x.T @ (weight * (p - true)) + 1e-9 * beta
        curve = (x * (weight * p * (1 - p) + 1e-12)[:, None]).T @ x + 1e-9 * np.eye(2)
        beta = beta - np.clip(np.linalg.solve(curve, slope), -5, 5)
    return Calibration(float(beta[0]), float(beta[1]))


def cut_off(cosines: np.ndarray, rng: np.random.Generator, allowed: float = ALLOWED) -> float:
    """The cosine above which photos are shown as matches.

    Args:
        cosines: Of queries to photos that show nothing of them, [queries, photos].
        rng: Draws the libraries.
        allowed: The share of these queries that may be shown a match.
    """
    highest = [
        cosines[:, rng.choice(cosines.shape[1], LIBRARY, replace=False)].max(1) for _ in range(20)
    ]
    return float(np.quantile(np.concatenate(highest), 1 - allowed))


def through(calibration: Calibration, cosine: float) -> Calibration:
    """The same slope, one half at that cosine."""
    return Calibration(calibration.scale, -calibration.scale * cosine)
