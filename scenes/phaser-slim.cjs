/**
 * The parts of Phaser this game draws with: images, painted textures, tweens, scenes, both renderers.
 * The order is that of Phaser's own phaser-core.js: its modules refer to each other in circles.
 */
require('../node_modules/phaser/src/polyfills/requestVideoFrame');
const CONST = require('../node_modules/phaser/src/const');
require('../node_modules/phaser/src/animations');
exports.BlendModes = require('../node_modules/phaser/src/renderer/BlendModes');
require('../node_modules/phaser/src/cache');
require('../node_modules/phaser/src/cameras/2d');
exports.Core = require('../node_modules/phaser/src/core');
require('../node_modules/phaser/src/data');
require('../node_modules/phaser/src/events');
exports.Game = require('../node_modules/phaser/src/core/Game');
require('../node_modules/phaser/src/gameobjects/DisplayList');
require('../node_modules/phaser/src/gameobjects/GameObjectCreator');
require('../node_modules/phaser/src/gameobjects/GameObjectFactory');
require('../node_modules/phaser/src/gameobjects/UpdateList');
require('../node_modules/phaser/src/gameobjects/components');
require('../node_modules/phaser/src/gameobjects/image/ImageFactory');
require('../node_modules/phaser/src/input');
require('../node_modules/phaser/src/loader/LoaderPlugin');
require('../node_modules/phaser/src/plugins');
require('../node_modules/phaser/src/renderer');
exports.Scale = require('../node_modules/phaser/src/scale');
exports.Scene = require('../node_modules/phaser/src/scene/Scene');
require('../node_modules/phaser/src/scene');
require('../node_modules/phaser/src/textures');
require('../node_modules/phaser/src/time');
require('../node_modules/phaser/src/tweens');
exports.AUTO = CONST.AUTO;
exports.CANVAS = CONST.CANVAS;
